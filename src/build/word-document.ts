import type { Outcome } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { Edition } from "../model/edition.ts";
import { messagesFor } from "../model/locale.ts";
import type { Profile } from "../model/severity.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { PlannedDocument } from "../plan.ts";
import { makeView } from "../view/index.ts";

/** Makes the view of a planned document. */
export function wordDocument(
  { kind, language, options, parts }: PlannedDocument,
  {
    edition,
    templates,
    profile,
  }: { readonly edition: Edition; readonly templates: TemplateSet; readonly profile: Profile },
): Outcome<DocumentView> {
  // A language without words has been reported where the edition was opened.
  const messages = messagesFor(templates.locales, language).value;
  if (!messages) return { value: undefined, problems: [] };
  return makeView({ edition, kind, language, profile, options, parts, messages });
}
