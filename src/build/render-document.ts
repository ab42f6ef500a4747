import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { Edition } from "../model/edition.ts";
import { messagesFor } from "../model/locale.ts";
import type { Rendered } from "../model/rendered.ts";
import type { Profile } from "../model/severity.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { WorkspaceHelpers } from "../model/workspace-helpers.ts";
import type { PlannedDocument } from "../plan.ts";
import { render } from "../render/index.ts";
import { verifyRendered } from "../verify/rendered.ts";
import { makeView } from "../view/index.ts";
import { withoutUnasked } from "./asked-fields.ts";

/** What documents are rendered with. */
export interface RenderMeans {
  readonly edition: Edition;
  readonly templates: TemplateSet;
  /** Of the workspace, where it has any. */
  readonly helpers: WorkspaceHelpers | undefined;
  readonly profile: Profile;
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
  { edition, templates, helpers, profile, fontCache }: RenderMeans,
): Promise<Outcome<Draft>> {
  const { kind, language, options, parts } = document;
  const output = outputOf(document);
  const problems: Problem[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    problems.push(...outcome.problems.map((problem) => ({ output, ...problem })));
    return outcome.value;
  };
  // A language without words has been reported where the edition was opened.
  const messages = messagesFor(templates.locales, language).value;
  const { brand } = templates;
  const common = { edition, kind, language, profile, options, parts, brand };
  const made = messages && take(makeView({ ...common, messages }));
  const view = made && (await withoutUnasked(made, templates));
  const rendered = view && take(await render({ view, templates, helpers, fontCache }));
  if (!view || !rendered) return { value: undefined, problems };
  problems.push(...verifyRendered(view, rendered.html, output));
  return { value: { view, rendered }, problems };
}
