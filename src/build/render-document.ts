import { addAll } from "../model/add-all.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { Rendered } from "../model/rendered.ts";
import type { PlannedDocument } from "../plan.ts";
import { type PageInput, render } from "../render/index.ts";
import type { PageMeans, Renderer } from "../renderer/renderer.ts";
import { verifyRendered } from "../verify/rendered.ts";
import { type WordMeans, wordDocument } from "./word-document.ts";

/** What documents are rendered with. */
export interface RenderMeans extends WordMeans, PageMeans {
  readonly renderer: Renderer;
  readonly signal: AbortSignal | undefined;
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

/**
 * Words and renders one document in one language. Nothing is printed.
 * @throws the signal's reason, if it is aborted
 */
export async function renderDocument(
  document: PlannedDocument,
  { renderer, signal, fontCache, ...means }: RenderMeans,
): Promise<Outcome<Draft>> {
  const { templates } = means;
  const output = outputOf(document);
  const problems: Problem[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    addAll(
      problems,
      outcome.problems.map((problem) => ({ output, ...problem })),
    );
    return outcome.value;
  };
  const view = take(await wordDocument(document, means));
  const print = ({ view }: PageInput) => renderer.page(view, means, signal);
  const rendered = view && take(await render({ view, templates, print, fontCache }));
  if (!view || !rendered) return { value: undefined, problems };
  addAll(problems, verifyRendered(view, rendered.html, output));
  return { value: { view, rendered }, problems };
}
