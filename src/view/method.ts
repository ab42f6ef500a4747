import type { Markup, Run } from "../model/document-view.ts";
import type { ViewContext } from "./context.ts";
import { highestRung } from "./quote-card.ts";

/** The method note: the editors' words, then what the data itself says of sources and checks. */
export function methodOf(context: ViewContext): {
  heading: string;
  body: Markup | null;
  data: Run;
} {
  const { edition, say, prose, own } = context;
  const held = edition.sources.filter(({ role }) => role?.endsWith("-held")).length;
  const unchecked = edition.quotes.filter((quote) => highestRung(quote) === "unverified").length;
  return {
    heading: say("method.heading"),
    body: edition.head.method === undefined ? null : prose(edition.head.method),
    // What the data itself says, in one paragraph.
    data: own(
      [
        say("method.counts", {
          sources: edition.sources.length,
          held,
          quotes: edition.quotes.length,
          notes: edition.notes.length,
        }),
        ...(edition.quotes.length === 0
          ? []
          : [say("method.verification", { unchecked, quotes: edition.quotes.length })]),
      ].join(say("sentence.separator")),
    ),
  };
}
