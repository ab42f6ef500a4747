import { diagnose } from "./diagnose.ts";
import { type OpenedEdition, openEditions } from "./editions.ts";
import { exitCodeOf } from "./judge.ts";
import type { ChangeRecord } from "./model/change-record.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import type { DocumentKind } from "./model/document-kind.ts";
import type { Edition } from "./model/edition.ts";
import { messagesFor } from "./model/locale.ts";
import { hintFor } from "./model/nearest.ts";
import type { RuleId } from "./model/rule-catalogue.ts";
import type { TemplateSet } from "./model/template-set.ts";
import type { ChangesView } from "./view/changes.ts";
import { makeView } from "./view/index.ts";

export interface DiffOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** The old edition and the new one; the new one alone is compared with its predecessor. */
  readonly editions: readonly string[];
  /** The language to word the changes in; by default the primary language of the new edition. */
  readonly language?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface DiffReport {
  /** Whether anything has changed; false as well where nothing could be compared. */
  readonly changed: boolean;
  /** Absent where it could not be told. */
  readonly changes?: ChangeRecord;
  /** The same in words, as the document on changes has it, with nothing left out. */
  readonly worded?: ChangesView;
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/** Rules that speak of the comparison itself; what else an edition lacks does not stand in its way. */
const ofComparison: readonly RuleId[] = [
  "unknown-predecessor",
  "predecessor-cycle",
  "predecessor-with-faults",
  "id-reused",
  "change-not-in-data",
];
/** Those of the predecessor that an edition names, which are beside the point if another is given. */
const ofPredecessor: readonly RuleId[] = ["unknown-predecessor", "predecessor-cycle"];

/** Tells what has changed between two editions, as far as it may be printed. */
export async function diff(options: DiffOptions): Promise<DiffReport> {
  const { cwd, editions, signal } = options;
  const [old, now] = editions.length > 1 ? editions : [undefined, ...editions];
  const misused = editions.length < 1 || editions.length > 2 ? [notTwo(editions.length)] : [];
  const opened =
    misused.length > 0
      ? undefined
      : await openEditions({
          cwd,
          editions: [...new Set([now, old].flatMap((id) => id ?? []))],
          against: old,
          comparing: true,
        });
  signal?.throwIfAborted();
  const desk = opened?.value;
  const all = desk?.editions ?? [];
  const edition = all.find(({ id }) => id === now);
  const told = edition && desk ? tell(edition, desk.templates, options.language) : undefined;
  const problems: Problem[] = [
    ...misused,
    ...(opened?.problems ?? []),
    ...all.flatMap((one) => problemsOf(one, one.id === now, old)),
    ...(told?.problems ?? []),
  ];
  const diagnostics = diagnose(problems, "draft", desk);
  const exitCode = exitCodeOf(diagnostics);
  const changes = exitCode === 0 ? edition?.changes : undefined;
  return {
    changed: changes !== undefined && isChange(changes),
    ...(changes && { changes }),
    ...(changes && told?.worded && { worded: told.worded }),
    diagnostics,
    exitCode,
  };
}

const isChange = ({ head, headOthers, records }: ChangeRecord): boolean =>
  head.length + headOthers.length + records.length > 0;

/** Where the editions could be compared, only what concerns that; else whatever stood in the way. */
function problemsOf(opened: OpenedEdition, isNew: boolean, old: string | undefined): Problem[] {
  return opened.problems.filter(({ rule }) => {
    if (opened.edition === undefined) return true;
    if (old !== undefined && ofPredecessor.includes(rule)) return false;
    return isNew && ofComparison.includes(rule);
  });
}

/** The changes in words, by the view that the document on changes is made of. */
function tell(
  { edition, changes }: OpenedEdition,
  { kinds, locales }: TemplateSet,
  asked: string | undefined,
): { readonly worded?: ChangesView; readonly problems: readonly Problem[] } {
  if (!edition || !changes) return { problems: [] };
  const language = asked ?? edition.primaryLanguage;
  if (!edition.languages.includes(language))
    return { problems: [unknownLanguage(edition, language)] };
  const messages = messagesFor(locales, language);
  if (!messages.value) return { problems: messages.problems };
  const built = kinds.changes?.kind;
  const kind: DocumentKind = built?.view === "changes" ? built : plainKind;
  const options = { detail: "full", contents: "no", annex: "none" };
  const common = { edition, changes, kind, language, options, messages: messages.value };
  const { value, problems } = makeView({ ...common, profile: "draft" });
  // The view of this kind is the one that src/view/changes.ts makes.
  return { ...(value && { worded: value as unknown as ChangesView }), problems };
}

const plainKind: DocumentKind = { id: "changes", title: "Changes", view: "changes" };

const unknownLanguage = ({ id, languages }: Edition, language: string): Problem => ({
  rule: "unknown-language",
  message: `${id} is not published in “${language}”.`,
  hint: hintFor(language, languages, "The languages are"),
});

const notTwo = (count: number): Problem => ({
  rule: "invalid-usage",
  message: `Two editions are compared, and the command names ${count}.`,
  hint: "Name the old one and the new one, or the new one alone, to compare it with its predecessor.",
});
