import { conceal, concealed } from "./leak/conceal.ts";
import { loadPrivateList } from "./load/private-list.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import type { Edition } from "./model/edition.ts";
import { messagesFor } from "./model/locale.ts";
import type { PrivateString } from "./model/private-string.ts";
import type { TemplateSet } from "./model/template-set.ts";
import type { LocalizedText } from "./model/text.ts";
import type { InputFile, RawEdition } from "./model/workspace.ts";
import { privateStringsOf } from "./redact/private-strings.ts";
import { privateStringsOfRaw } from "./redact/private-strings-of-raw.ts";
import { type Redacted, redact } from "./redact/redact.ts";

/** An edition as all that follows may see it, and what must not be seen. */
export interface Protected {
  /** Absent where there is none to redact. */
  readonly edition: Edition | undefined;
  /** Its files under names that tell nothing. */
  readonly files: readonly InputFile[];
  readonly secrets: readonly PrivateString[];
  /** The new ids of records that must not keep their own, by `<collection>/<id>`. */
  readonly renamed: ReadonlyMap<string, string | undefined>;
  readonly problems: readonly Problem[];
}

/** Redacts an edition, and gathers what the scan of its outputs has to look for. */
export async function protect(
  root: string,
  raw: RawEdition,
  edition: Edition | undefined,
  { locales, allowMissing }: { locales: TemplateSet["locales"]; allowMissing: boolean },
): Promise<Protected> {
  const list = await loadPrivateList(root, raw.id);
  const own = edition ? privateStringsOf(edition) : privateStringsOfRaw(raw);
  const redacted = edition && redact(edition, labelsOf(edition, locales));
  const isMissing = own.length > 0 && !list.isThere;
  return {
    edition: redacted?.edition,
    files: redacted ? raw.files.flatMap((file) => underNewName(file, raw.id, redacted)) : raw.files,
    secrets: [...own, ...list.strings],
    renamed: redacted?.renamed ?? new Map(),
    problems: [...list.problems, ...(isMissing ? [listMissing(raw.id, allowMissing)] : [])],
  };
}

/** What no report may hold about an edition that is not checked, or could not even be read. */
export async function secretsOfRaw(
  root: string,
  id: string,
  raw: RawEdition | undefined,
): Promise<readonly PrivateString[]> {
  const { strings } = await loadPrivateList(root, id);
  return raw ? [...privateStringsOfRaw(raw), ...strings] : strings;
}

/** Diagnostics and other words for a report, without what is private. */
export function concealing(
  editions: readonly { readonly id: string; readonly secrets: readonly PrivateString[] }[],
): {
  readonly diagnostics: (list: readonly Diagnostic[]) => Diagnostic[];
  readonly text: (words: string) => string;
} {
  const secrets = editions.flatMap((edition) => edition.secrets);
  const folders = editions
    .filter((edition) => edition.secrets.length > 0)
    .map(({ id }) => `data/${id}/`);
  const mark = (diagnostic: Diagnostic): Diagnostic =>
    folders.some((folder) => diagnostic.file?.startsWith(folder))
      ? { ...diagnostic, sensitive: true }
      : diagnostic;
  return {
    diagnostics: (list) => conceal(list, secrets).map(mark),
    text: (words) => concealed(words, secrets),
  };
}

function labelsOf(edition: Edition, locales: TemplateSet["locales"]) {
  const worded = (key: string): LocalizedText => {
    const entries = edition.languages.flatMap((language) => {
      const words = messagesFor(locales, language).value?.[key];
      return words === undefined ? [] : [[language, words] as const];
    });
    return entries.length === 0 ? "—" : Object.fromEntries(entries);
  };
  return { speaker: worded("protected.speaker"), participant: worded("protected.participant") };
}

/**
 * The name of a file of prose has the id of its record in it, and the manifest names all files.
 * That of a record that is not printed decides nothing and is left out.
 */
function underNewName(file: InputFile, edition: string, { renamed }: Redacted): InputFile[] {
  const prefix = `data/${edition}/`;
  const [, collection, id = "", rest = ""] =
    /^([a-z]+)\/([^./]+)(\.(?:.+\.)?md)$/.exec(file.file.slice(prefix.length)) ?? [];
  const key = `${collection}/${id}`;
  if (!renamed.has(key)) return [file];
  const name = renamed.get(key);
  return name === undefined ? [] : [{ ...file, file: `${prefix}${collection}/${name}${rest}` }];
}

function listMissing(id: string, isAllowed: boolean): Problem {
  const place = { file: `data/${id}/private.yaml` };
  if (isAllowed) {
    return {
      rule: "private-list-skipped",
      message:
        "voices are protected here, there is no private.yaml, and the command line lets that pass",
      hint: "The outputs were searched for the names in the data alone. Leave --allow-missing-private-list out where the list can be had.",
      place,
    };
  }
  return {
    rule: "private-list-missing",
    message: "voices are protected here, and there is no list of what must never be printed",
    hint: "Create private.yaml with addresses, nicknames and whatever else could give them away. Where it cannot be had, release with --allow-missing-private-list.",
    place,
  };
}
