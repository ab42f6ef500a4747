import { z } from "zod";
import type { ChangeRecord, RecordChange } from "../../model/change-record.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { changeEntry, changeEntryOf } from "./entries.ts";
import { linesOfAlso, linesOfSection, roomIn } from "./room.ts";

export const changeSections = z
  .array(
    shapes
      .section({
        id: shapes.label("The collection, for anchors.", "judgements"),
        count: shapes.label("How much of it has changed.", "1 changed and 2 new"),
        items: z.array(changeEntry).meta({ description: "What has changed, then what is new." }),
        more: shapes.label("How many more there are; empty if all are shown.", "4 more"),
        gone: shapes
          .section({
            items: z.array(changeEntry).meta({ description: "The records that are gone." }),
            more: shapes.label("How many more.", "4 more"),
          })
          .nullable()
          .meta({ description: "What is not in this edition any more." }),
      })
      .meta({ description: "The changes of one collection; corrections stand apart." }),
  )
  .meta({ description: "The collections of which something has changed." });
export type ChangeSection = z.infer<typeof changeSections>[number];

/** At most so many of a collection are shown on one page, and fewer where that is not enough. */
const most = { changed: 8, added: 5, removed: 4 } as const satisfies Record<
  RecordChange["is"],
  number
>;

export interface Sections {
  readonly sections: ChangeSection[];
  /** What there is no room for, in a line; empty where all sections are shown. */
  readonly also: string;
}

/**
 * One section for each collection of which something is told, in the order of the record. With
 * the option detail: full all of it is shown; else so much as one page holds, and how much more
 * there is: first fewer records of each collection, then fewer collections.
 * @param taken lines of the page that are taken by what is shown in any case
 */
export function changeSectionsOf(
  context: ViewContext,
  { records }: ChangeRecord,
  taken: number,
): Sections {
  const rest = records.filter(({ isCorrection }) => !isCorrection);
  const collections = [...new Set(rest.map(({ collection }) => collection))];
  const upTo = (limit: number): ChangeSection[] =>
    collections.map((collection) =>
      sectionOf(
        context,
        collection,
        rest.filter((change) => change.collection === collection),
        limit,
      ),
    );
  if (context.options.detail === "full") {
    return { sections: upTo(Number.POSITIVE_INFINITY), also: "" };
  }
  const room = roomIn(context.language) - taken;
  const fits = (sections: readonly ChangeSection[], more = 0): boolean =>
    sections.reduce((all, section) => all + linesOfSection(section), more) <= room;
  for (let limit: number = most.changed; limit > 0; limit--) {
    const sections = upTo(limit);
    if (fits(sections)) return { sections, also: "" };
  }
  const all = upTo(1);
  let shown = all.length;
  while (shown > 0 && !fits(all.slice(0, shown), linesOfAlso)) shown--;
  return { sections: all.slice(0, shown), also: alsoOf(context, all.slice(shown)) };
}

/** Collections of which only the numbers are told. */
function alsoOf({ say }: ViewContext, sections: readonly ChangeSection[]): string {
  const told = sections.map(({ heading, count }) =>
    say("changes.also-collection", { collection: heading, count }),
  );
  return say("changes.also", { collections: told.join(say("changes.also-separator")) });
}

function sectionOf(
  context: ViewContext,
  collection: RecordChange["collection"],
  changes: readonly RecordChange[],
  limit: number,
): ChangeSection {
  const { say } = context;
  const of = (is: RecordChange["is"]) => changes.filter((change) => change.is === is);
  const shown = (is: RecordChange["is"]) =>
    of(is)
      .slice(0, limit > most.changed ? limit : Math.min(limit, most[is]))
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
