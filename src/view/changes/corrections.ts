import { z } from "zod";
import type { ChangeRecord } from "../../model/change-record.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { changeEntry, changeEntryOf } from "./entries.ts";

export const corrections = shapes
  .section({ items: z.array(changeEntry).meta({ description: "The records concerned." }) })
  .meta({ description: "What was wrong before: put right or withdrawn. All of it is shown." });

export function correctionsOf(
  context: ViewContext,
  { records }: ChangeRecord,
): z.infer<typeof corrections> | null {
  return shapes.orNull({
    heading: context.say("changes.corrections"),
    items: records
      .filter(({ isCorrection }) => isCorrection)
      .map((change) => changeEntryOf(context, change)),
  });
}
