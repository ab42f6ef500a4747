import type { Problem } from "../model/diagnostic.ts";
import type { DocumentKind } from "../model/document-kind.ts";
import type { Edition } from "../model/edition.ts";
import { type Format, formats } from "../model/manifest.ts";
import { hintFor } from "../model/nearest.ts";
import { onRequest, type PlanFilters } from "../plan.ts";

/** The formats asked for by name; without any, all. */
export function readFormats(names: readonly string[] = formats): {
  formats: readonly Format[];
  problems: readonly Problem[];
} {
  const unknown = names.filter((name) => !formats.some((format) => format === name));
  return {
    formats: formats.filter((format) => names.includes(format)),
    problems: unknown.map((name) => ({
      rule: "invalid-usage",
      message: `There is no format “${name}”.`,
      hint: hintFor(name, formats, "There are"),
    })),
  };
}

/** Says which of the documents and languages asked for no edition of the run has. */
export function checkFilters(
  jobs: readonly { readonly edition: Edition | undefined }[],
  kinds: Readonly<Record<string, DocumentKind>>,
  { documents = [], languages = [] }: Pick<PlanFilters, "documents" | "languages">,
): Problem[] {
  // What an edition has is not known while its data has faults.
  const editions = jobs.flatMap(({ edition }) => edition ?? []);
  if (editions.length === 0 || editions.length < jobs.length) return [];
  const all = Object.keys(kinds);
  const requested = editions.flatMap(
    (edition) => edition.documents?.map(({ kind }) => kind) ?? all,
  );
  const known = [...new Set([...requested, ...onRequest(kinds)])];
  const spoken = [...new Set(editions.flatMap((edition) => edition.languages))];
  return [
    ...documents
      .filter((name) => !known.includes(name))
      .map(
        (name): Problem =>
          all.includes(name)
            ? {
                rule: "unknown-document",
                message: `No edition asks for the document “${name}”.`,
                hint: `Add it to “documents” in edition.yaml. Those asked for are ${known.join(", ")}.`,
              }
            : {
                rule: "unknown-document",
                message: `There is no document “${name}”.`,
                hint: hintFor(name, known, "The documents are"),
              },
      ),
    ...languages
      .filter((name) => !spoken.includes(name))
      .map(
        (name): Problem => ({
          rule: "unknown-language",
          message: `No edition is published in “${name}”.`,
          hint: hintFor(name, spoken, "The languages are"),
        }),
      ),
  ];
}
