import type { ChangeRecord, ComparedEdition } from "../../model/change-record.ts";
import type { Run } from "../../model/document-view.ts";
import type { ViewContext } from "../context.ts";

/** Which edition this one is compared with, and how much has changed. */
export function changesLead(context: ViewContext, changes: ChangeRecord): Run {
  const { say, own } = context;
  const { from, head, headOthers, records } = changes;
  if (from === null) return own(say("changes.first"));
  const edition = editionName(context, from);
  const rest = records.filter(({ isCorrection }) => !isCorrection);
  const counts = [
    say("changes.count-corrections", { count: records.length - rest.length }),
    ...(["changed", "added", "removed"] as const).map((is) =>
      say(`changes.count-${is}`, { count: rest.filter((record) => record.is === is).length }),
    ),
  ].filter((part) => part !== "");
  if (counts.length > 0)
    return own(say("changes.compared", { edition, counts: counts.join(say("list.separator")) }));
  return own(
    head.length + headOthers.length > 0
      ? say("changes.compared-head", { edition })
      : say("changes.same", { edition }),
  );
}

/** The edition before: its title, with number, version and date. */
function editionName(
  { say, text, date }: ViewContext,
  { title, number, version, issued }: ComparedEdition,
): string {
  const facts = [
    number === undefined ? "" : say("frame.number", { number }),
    version === undefined ? "" : say("frame.version", { version }),
    date(issued),
  ].filter((part) => part !== "");
  return say("changes.edition", {
    title: text(title).text,
    facts: facts.join(say("frame.separator")),
  });
}
