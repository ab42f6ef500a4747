import { type CorpusEdition, corpusLocales } from "./editions.ts";

/** The files of a workspace with these editions. */
export function workspaceOf(editions: readonly CorpusEdition[]): Record<string, string> {
  const files = editions.flatMap((edition) =>
    Object.entries(edition.files).map(([name, text]) => [`data/${edition.id}/${name}`, text]),
  );
  return { ...corpusLocales, ...Object.fromEntries(files) };
}
