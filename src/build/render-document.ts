import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { Rendered } from "../model/rendered.ts";
import type { WorkspaceHelpers } from "../model/workspace-helpers.ts";
import type { PlannedDocument } from "../plan.ts";
import { render } from "../render/index.ts";
import { verifyRendered } from "../verify/rendered.ts";
import { type WordMeans, wordDocument } from "./word-document.ts";

/** What documents are rendered with. */
export interface RenderMeans extends WordMeans {
  /** Of the workspace, where it has any. */
  readonly helpers: WorkspaceHelpers | undefined;
  /** Folder that keeps what is made of fonts for later runs. */
  readonly fontCache?: string | undefined;
}

/** A document that is worded and rendered, before it becomes any file. */
export interface Draft {
  readonly view: DocumentView;
  readonly rendered: Rendered;
}

/** The name of a document in one language, as diagnostics have it. */
export const outputOf = ({ language, kind }: PlannedDocument): string => `${language}/${kind.id}`;

/** Words and renders one document in one language. Nothing is printed. */
export async function renderDocument(
  document: PlannedDocument,
  { edition, changes, templates, helpers, profile, fontCache }: RenderMeans,
): Promise<Outcome<Draft>> {
  const output = outputOf(document);
  const problems: Problem[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    problems.push(...outcome.problems.map((problem) => ({ output, ...problem })));
    return outcome.value;
  };
  const view = take(await wordDocument(document, { edition, changes, templates, profile }));
  const rendered = view && take(await render({ view, templates, helpers, fontCache }));
  if (!view || !rendered) return { value: undefined, problems };
  problems.push(...verifyRendered(view, rendered.html, output));
  return { value: { view, rendered }, problems };
}
