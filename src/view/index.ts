import type { z } from "zod";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { ViewName } from "../model/view-names.ts";
import { type ViewContext, type ViewInput, viewContext } from "./context.ts";
import { editionView, makeEdition } from "./edition.ts";
import { frameOf } from "./frame.ts";
import { ownOf } from "./own.ts";
import { makePack, packView } from "./pack.ts";
import { makeQuotes, quotesView } from "./quotes.ts";
import { makeRisks, risksView } from "./risks.ts";
import { makeSummary, summaryView } from "./summary.ts";

export type { ViewInput } from "./context.ts";

interface View {
  /** What its fields are, for the reference that template authors read. */
  readonly schema: z.ZodObject;
  readonly make: (context: ViewContext) => object;
}

/** The views that a document kind can draw on. */
export const views: Readonly<Record<ViewName, View>> = {
  summary: { schema: summaryView, make: makeSummary },
  quotes: { schema: quotesView, make: makeQuotes },
  risks: { schema: risksView, make: makeRisks },
  pack: { schema: packView, make: (context) => makePack(context, viewOf) },
  edition: { schema: editionView, make: makeEdition },
};

/** Words one document of an edition in one language. Pure: no disk, no clock. */
export function makeView(input: ViewInput): Outcome<DocumentView> {
  const problems: Problem[] = [];
  const context = viewContext(input, (problem) => problems.push(problem));
  const value = viewOf(context);
  return { value: problems.length > 0 ? undefined : value, problems };
}

const viewOf = (context: ViewContext): DocumentView => ({
  frame: frameOf(context),
  ...ownOf(context),
  ...views[context.kind.view].make(context),
});
