import type { Problem } from "../model/diagnostic.ts";
import type { DocumentKind } from "../model/document-kind.ts";
import { stringNames, stringsFor } from "../model/kind-strings.ts";

/** The words that a kind has in some language and lacks in one that it is printed in. */
export function missingStrings(kind: DocumentKind, languages: readonly string[]): Problem[] {
  const file = `templates/documents/${kind.id}/document.yaml`;
  return languages.flatMap((language) => {
    const there = stringsFor(kind, language);
    const missing = stringNames(kind).filter((name) => !Object.hasOwn(there, name));
    return missing.map(
      (name): Problem => ({
        rule: "missing-message",
        message: `The document “${kind.id}” has no string “${name}” in ${language}.`,
        hint: `Add strings.${language}.${name} to ${file}.`,
        place: { file },
      }),
    );
  });
}
