import { compareEditions, firstEdition } from "./diff/compare-editions.ts";
import { sideOf } from "./diff/side.ts";
import { concealed } from "./leak/conceal.ts";
import type { ChangeRecord } from "./model/change-record.ts";
import type { Problem } from "./model/diagnostic.ts";
import type { DocumentKind } from "./model/document-kind.ts";
import type { Edition } from "./model/edition.ts";
import { formats } from "./model/manifest.ts";
import type { PrivateString } from "./model/private-string.ts";
import type { TemplateSet } from "./model/template-set.ts";
import type { InputFile, RawEdition } from "./model/workspace.ts";
import { planEdition } from "./plan.ts";
import { type Protected, protect } from "./protection.ts";
import type { ReadEdition } from "./read-edition.ts";
import { inheritTerms } from "./redact/inherit-terms.ts";

/** The edition before. */
interface Earlier {
  readonly id: string;
  readonly isThere: boolean;
  /** Absent where it could not be read. */
  readonly read: ReadEdition | undefined;
}

/** What has changed since the edition before. */
interface Comparison {
  /** Absent where one of the two editions has faults. */
  readonly changes: ChangeRecord | undefined;
  /** The files of the edition before, where a document is made of them, under names that tell nothing. */
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
}

interface Means {
  /** The comparison is what is wanted, whether a document tells it or not. */
  readonly isAsked: boolean;
  readonly locales: TemplateSet["locales"];
  readonly kinds: Readonly<Record<string, DocumentKind>>;
}

/**
 * Compares an edition with the one before, both as they may be printed. What either of them
 * protects is not told of the other.
 */
export async function compareWithEarlier(
  root: string,
  earlier: Earlier | undefined,
  { read: { raw, edition }, guarded }: { readonly read: ReadEdition; readonly guarded: Protected },
  { locales, kinds, isAsked }: Means,
): Promise<Comparison> {
  const nothing: Comparison = { changes: undefined, files: [], problems: [] };
  if (!edition || !guarded.edition) return nothing;
  const now = sideOf(guarded.edition, guarded.renamed);
  const declared = edition.head.changes ?? [];
  const isTold = tellsChanges(guarded.edition, kinds);
  if (earlier === undefined) {
    const problems = declared.map((_, index) => changeNotInData(index, raw, declared, undefined));
    return { ...nothing, changes: firstEdition(now), problems };
  }
  const { id, isThere, read } = earlier;
  if (!read?.edition) {
    // That it is not there at all has a rule of its own.
    const isMissed = isThere && (isTold || isAsked);
    return { ...nothing, problems: isMissed ? [hasFaults(id, raw)] : [] };
  }
  const before = inheritTerms(read.edition, edition);
  const old = await protect(root, read.raw, before, { locales, allowMissing: true });
  if (!old.edition) throw new Error(`${id} has been lost on the way`);
  const secrets = [...old.secrets, ...guarded.secrets].filter((secret) => !secret.isId);
  // Held against itself it shows none of what it declares.
  const isItself = id === raw.id;
  const { record, reused, unfounded } = compareEditions(
    sideOf(withoutSecrets(old.edition, secrets), old.renamed),
    now,
    isItself ? [] : declared,
  );
  return {
    changes: record,
    files: isTold ? old.files : [],
    problems: [
      ...reused.map((name) => idReused(name, raw, id)),
      ...unfounded.map((index) => changeNotInData(index, raw, declared, id)),
    ].map((problem) => withoutIds(problem, old.secrets)),
  };
}

/** Whether a document of the edition tells what has changed, for itself or as a part of a pack. */
function tellsChanges(edition: Edition, kinds: Means["kinds"]): boolean {
  const { documents } = planEdition(edition, kinds, { formats, onRequest: true });
  return documents.some(({ kind, parts }) =>
    [kind, ...parts.map((part) => part.kind)].some(({ view }) => view === "changes"),
  );
}

const omission = "[…]";

/** The words of the old edition without whatever the new one keeps private. Ids are no words. */
function withoutSecrets(edition: Edition, secrets: readonly PrivateString[]): Edition {
  if (secrets.length === 0) return edition;
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") {
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : concealed(value, secrets, omission);
    }
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(clean);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]));
  };
  // A copy of the same shape.
  return clean(edition) as Edition;
}

/** A report must not tell the ids that the edition before protects: they are often names. */
function withoutIds(problem: Problem, secrets: readonly PrivateString[]): Problem {
  const { message, record = "" } = problem;
  const clean = { message: concealed(message, secrets), record: concealed(record, secrets) };
  return { ...problem, ...clean };
}

function idReused(name: string, raw: RawEdition, before: string): Problem {
  const [collection = "", id = ""] = name.split("/");
  const record = Object.entries(raw.collections)
    .find(([found]) => found === collection)?.[1]
    .find(
      ({ value }) => typeof value === "object" && value !== null && Reflect.get(value, "id") === id,
    );
  return {
    rule: "id-reused",
    message: `id: “${id}” stood for something else in ${before}: its words and where they come from are others`,
    hint: "Give what is new an id of its own, so that nobody takes the one for the other.",
    record: name,
    place: (record ?? raw.head).locate(["id"]),
  };
}

function changeNotInData(
  index: number,
  raw: RawEdition,
  declared: NonNullable<Edition["head"]["changes"]>,
  before: string | undefined,
): Problem {
  const { record = "", kind } = declared[index] ?? {};
  const expected =
    before === undefined
      ? "the edition names no predecessor that could be held against it"
      : kind === "withdrawn"
        ? `expected a record of ${before} that is not here any more`
        : `expected a record of ${before} that says something else here`;
  return {
    rule: "change-not-in-data",
    message: `changes[${index + 1}]: ${record} is declared ${kind}; ${expected}`,
    hint: "Correct the record or the kind, or delete the entry.",
    record,
    place: raw.head.locate(["changes", index, "record"]),
  };
}

const hasFaults = (id: string, raw: RawEdition): Problem => ({
  rule: "predecessor-with-faults",
  message: `predecessor: ${id} has faults, and what has changed since cannot be told`,
  hint: `See them with “briefwright check ${id}”, or leave the document on changes out.`,
  place: raw.head.locate(["predecessor"]),
});
