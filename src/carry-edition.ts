import { join } from "node:path";
import { loadEdition } from "./load/edition.ts";
import { readEditionTexts } from "./load/edition-texts.ts";
import { folderEntries } from "./load/folder-entries.ts";
import { addAll } from "./model/add-all.ts";
import type { Problem } from "./model/diagnostic.ts";
import { editionHead } from "./model/edition.ts";
import { limitsOf } from "./model/limits.ts";
import type { PrivateString } from "./model/private-string.ts";
import type { CollectionName } from "./model/reference.ts";
import { parseRecord } from "./model/shape/parse-record.ts";
import type { Workspace } from "./model/workspace.ts";
import type { NewFile } from "./output/add-files.ts";
import { secretsOfRaw } from "./protection.ts";
import { aliasLost } from "./scaffold/check-new-edition.ts";
import type { IssueDay } from "./scaffold/dates.ts";
import { type CarriedEdition, nextEdition } from "./scaffold/next-edition.ts";

/** What a new edition has from the one before. */
export interface Carried extends Omit<CarriedEdition, "files" | "broken"> {
  readonly from: string;
  /** Files and folders that stay with the edition before. */
  readonly notCopied: readonly string[];
}

export interface CarryOptions {
  readonly id: string;
  readonly issued: IssueDay;
  readonly from: string;
  readonly also: readonly CollectionName[];
}

interface CarryOutcome {
  readonly value: { readonly files: readonly NewFile[]; readonly carried: Carried } | undefined;
  /** Why there is nothing. What else is wrong with the edition before is its own affair. */
  readonly problems: readonly Problem[];
  /** What no report may hold about the edition before. */
  readonly secrets: readonly PrivateString[];
}

/** What lies beside the data of an edition, and belongs to it alone. */
const ownFiles = ["evidence.lock.json", "private.yaml", "texts", "images", "assets"];

/** Makes the files of an edition out of those of the one before. Nothing is written. */
export async function carryEdition(
  { root, settings }: Workspace,
  { id, issued, from, also }: CarryOptions,
): Promise<CarryOutcome> {
  const raw = await loadEdition(root, from, settings, { limits: limitsOf(settings) });
  const secrets = await secretsOfRaw(root, from, raw.value);
  const head = raw.value && parseRecord(editionHead, raw.value.head);
  const texts = head?.value && (await readEditionTexts(root, from));
  const problems: Problem[] = [
    ...raw.problems,
    ...(head?.problems ?? []),
    ...(texts?.problems ?? []),
  ];
  if (!raw.value || !texts?.value) return { value: undefined, problems, secrets };
  const { files, broken, ...carried } = nextEdition({
    id,
    issued,
    from: raw.value,
    texts: texts.value,
    also,
  });
  if (broken.length > 0) {
    addAll(
      problems,
      broken.map((name) => aliasLost(`data/${from}/${name}`)),
    );
    return { value: undefined, problems, secrets };
  }
  const there = await folderEntries(join(root, "data", from), `data/${from}`);
  const notCopied = ownFiles.filter((name) => there.value?.includes(name));
  return {
    value: {
      files: files.map(({ name, text }) => ({ path: `data/${id}/${name}`, text })),
      carried: { from, ...carried, notCopied },
    },
    problems: [],
    secrets,
  };
}
