import { z } from "zod";
import type { ChangeRecord, RecordChange } from "../../model/change-record.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { changeEntry, changeEntryOf } from "./entries.ts";

export const changeSections = z.array(
  shapes
    .section({
      id: shapes.label("The collection, for anchors.", "judgements"),
      count: shapes.label("How much of it has changed.", "1 changed and 2 new"),
      items: z.array(changeEntry).meta({ description: "What has changed, then what is new." }),
      more: shapes.label("How many more there are; empty if all are shown.", "4 more"),
      gone: shapes
        .section({ items: z.array(changeEntry), more: shapes.label("How many more.", "4 more") })
        .nullable()
        .meta({ description: "What is not in this edition any more." }),
    })
    .meta({ description: "The changes of one collection; corrections stand apart." }),
);
type ChangeSection = z.infer<typeof changeSections>[number];

/** How many are shown on the one page; the option detail: full shows all. */
const most = { changed: 8, added: 5, removed: 4 } as const satisfies Record<
  RecordChange["is"],
  number
>;

/** One section for each collection of which something is told, in the order of the record. */
export function changeSectionsOf(context: ViewContext, { records }: ChangeRecord): ChangeSection[] {
  const rest = records.filter(({ isCorrection }) => !isCorrection);
  return [...new Set(rest.map(({ collection }) => collection))].map((collection) =>
    sectionOf(
      context,
      collection,
      rest.filter((change) => change.collection === collection),
    ),
  );
}

function sectionOf(
  context: ViewContext,
  collection: RecordChange["collection"],
  changes: readonly RecordChange[],
): ChangeSection {
  const { say, options } = context;
  const of = (is: RecordChange["is"]) => changes.filter((change) => change.is === is);
  const shown = (is: RecordChange["is"]) =>
    of(is)
      .slice(0, options.detail === "full" ? undefined : most[is])
      .map((change) => changeEntryOf(context, change));
  const items = [...shown("changed"), ...shown("added")];
  const gone = shown("removed");
  const counts = (["changed", "added", "removed"] as const).map((is) =>
    say(`changes.count-${is}`, { count: of(is).length }),
  );
  const more = (all: number, some: number): string =>
    all === some ? "" : say("changes.more", { count: all - some });
  return {
    id: collection,
    heading: say(`changes.${collection}`),
    count: counts.filter((count) => count !== "").join(say("list.separator")),
    items,
    more: more(of("changed").length + of("added").length, items.length),
    gone: shapes.orNull({
      heading: say("changes.gone"),
      items: gone,
      more: more(of("removed").length, gone.length),
    }),
  };
}
