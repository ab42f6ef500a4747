import { join } from "node:path";
import { loadEdition } from "../../src/load/edition.ts";
import { readEditionTexts } from "../../src/load/edition-texts.ts";
import type { CollectionName } from "../../src/model/reference.ts";
import { type CarriedEdition, nextEdition } from "../../src/scaffold/next-edition.ts";
import { type Files, scratch } from "../load/scratch.ts";

export const head = "id: 2025-12\ntitle: T\nissued: 2025-12-01\n";

/** Carries an edition over: the files of data/2025-12 into 2026-01. */
export async function carried(
  files: Files,
  also: readonly CollectionName[] = [],
): Promise<CarriedEdition & { readonly textOf: (name: string) => string | undefined }> {
  const inFolder = Object.entries(files).map(([name, text]) => [join("data/2025-12", name), text]);
  const root = await scratch(Object.fromEntries(inFolder));
  const from = await loadEdition(root, "2025-12");
  const texts = await readEditionTexts(root, "2025-12");
  if (!from.value || !texts.value) throw new Error(JSON.stringify(from.problems));
  const result = nextEdition({
    id: "2026-01",
    issued: { day: "2026-01-01", from: "id" },
    from: from.value,
    texts: texts.value,
    also,
  });
  const textOf = (name: string) => result.files.find((file) => file.name === name)?.text;
  return { ...result, textOf };
}
