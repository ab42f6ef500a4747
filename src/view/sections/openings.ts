import type { z } from "zod";
import type { Markup } from "../../model/document-view.ts";
import type { LocalizedText } from "../../model/text.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

/** What the editors say themselves at the head of an edition. */
export const openings = {
  bottomLine: shapes.proseSection.nullable().meta({ description: "The judgement in a few lines." }),
  whyNow: shapes.proseSection.nullable().meta({ description: "Why it matters now." }),
  decisionSought: shapes.proseSection
    .nullable()
    .meta({ description: "What is asked of the reader." }),
};

type Opening = z.infer<typeof shapes.proseSection>;

export function openingsOf({ edition: { head }, say, prose }: ViewContext): {
  readonly [Name in keyof typeof openings]: Opening | null;
} {
  const section = (
    key: string,
    words: LocalizedText | undefined,
  ): { heading: string; body: Markup } | null =>
    words === undefined ? null : { heading: say(key), body: prose(words) };
  return {
    bottomLine: section("summary.bottom-line", head.bottomLine),
    whyNow: section("summary.why-now", head.whyNow),
    decisionSought: section("summary.decision-sought", head.decisionSought),
  };
}
