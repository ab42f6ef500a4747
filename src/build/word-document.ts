import type { ChangeRecord } from "../model/change-record.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { Edition } from "../model/edition.ts";
import { messagesFor } from "../model/locale.ts";
import type { Profile } from "../model/severity.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { PlannedDocument } from "../plan.ts";
import { makeView } from "../view/index.ts";
import { withoutUnasked } from "./asked-fields.ts";

/** What documents are worded with. */
export interface WordMeans {
  readonly edition: Edition;
  /** What has changed since the edition before, where that could be told. */
  readonly changes: ChangeRecord | undefined;
  readonly templates: TemplateSet;
  readonly profile: Profile;
}

/** Makes the view of a planned document: all that its templates can say. */
export async function wordDocument(
  { kind, language, options, parts }: PlannedDocument,
  { edition, changes, templates, profile }: WordMeans,
): Promise<Outcome<DocumentView>> {
  // What cannot be compared has been reported where the editions were opened.
  const tells = [kind, ...parts.map((part) => part.kind)].some(({ view }) => view === "changes");
  if (tells && !changes) return { value: undefined, problems: [] };
  // A language without words has been reported where the edition was opened.
  const messages = messagesFor(templates.locales, language).value;
  if (!messages) return { value: undefined, problems: [] };
  const { brand } = templates;
  const common = { edition, changes, kind, language, profile, options, parts, brand };
  const { value, problems } = makeView({ ...common, messages });
  return { value: value && (await withoutUnasked(value, templates)), problems };
}
