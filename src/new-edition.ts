import { unknownEditions } from "./asked-editions.ts";
import { type Carried, carryEdition } from "./carry-edition.ts";
import { readClock } from "./clock.ts";
import { exitCodeOf, judge } from "./judge.ts";
import { findWorkspace } from "./load/workspace.ts";
import { addAll } from "./model/add-all.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import type { PrivateString } from "./model/private-string.ts";
import { languagesOf, primaryLanguageOf } from "./model/shape/languages.ts";
import type { WorkspaceSettings } from "./model/workspace.ts";
import { addFiles } from "./output/add-files.ts";
import { concealing } from "./protection.ts";
import { checkAlso, checkNewId, isPassing } from "./scaffold/check-new-edition.ts";
import { type IssueDay, issueDay } from "./scaffold/dates.ts";
import { firstEditionFiles } from "./start-edition.ts";

export interface NewEditionOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** The id of the new edition. */
  readonly edition: string;
  /** The id of the edition that it follows; without it, it is an example to write over. */
  readonly from?: string | undefined;
  /** Collections to take along that would stay behind: quotes, findings, events, notes. */
  readonly also?: readonly string[] | undefined;
  /** A day, or a moment in RFC 3339, to issue it on where its id names none; by default now. */
  readonly now?: string | undefined;
  /** `SOURCE_DATE_EPOCH`: seconds since 1970, in place of `now`. */
  readonly sourceDate?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface NewEditionReport {
  readonly edition: string;
  /** What was written, relative to the workspace; nothing if something stood in the way. */
  readonly files: readonly string[];
  /** The day of issue that it has got, and where that comes from. */
  readonly issued?: IssueDay;
  /** What it has from the edition before, where there is one. */
  readonly carried?: Carried;
  /** The other editions of the workspace. */
  readonly others: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/**
 * Starts an edition: out of the one before, or as an example to write over. All of its files are
 * written or none.
 * @throws the signal's reason, if it is aborted; nothing is left then
 */
export async function newEdition(options: NewEditionOptions): Promise<NewEditionReport> {
  const { edition: id, from, also = [] } = options;
  const clock = readClock(options);
  const found = await findWorkspace(options.cwd);
  const workspace = found.value;
  const problems: Problem[] = [...clock.problems, ...found.problems, ...checkAlso(also)];
  const others = workspace?.editions ?? [];
  const report = (
    made: Partial<NewEditionReport> = {},
    secrets: readonly PrivateString[] = [],
  ): NewEditionReport => {
    const conceal = concealing([{ id: from ?? "", secrets }]);
    const diagnostics = conceal.diagnostics(judge(problems, "draft"));
    return {
      edition: id,
      files: [],
      others,
      ...made,
      diagnostics,
      exitCode: exitCodeOf(diagnostics),
    };
  };
  if (!workspace || !clock.value) return report();
  const { root, settings } = workspace;
  addAll(problems, checkNewId(id, others));
  if (from !== undefined) addAll(problems, unknownEditions(workspace, [from]));
  if (problems.length > 0) return report();

  const issued = issueDay(id, clock.value);
  const made =
    from === undefined
      ? await example(id, issued.day, settings)
      : await carryEdition(workspace, { id, issued, from, also: also.filter(isPassing) });
  if (!made.value) {
    addAll(problems, made.problems);
    return report({}, made.secrets);
  }
  const { files, ...rest } = made.value;
  const obstacle = await addFiles(root, files, options.signal);
  if (obstacle) problems.push(obstacle);
  const paths = files.map(({ path }) => path).sort();
  return obstacle ? report() : report({ files: paths, issued, ...rest }, made.secrets);
}

async function example(id: string, issued: string, settings: WorkspaceSettings) {
  const primary = primaryLanguageOf({}, settings);
  const languages = [...new Set([primary, ...languagesOf({}, settings)])];
  const files = await firstEditionFiles({ id, issued, languages });
  return { value: { files }, problems: [], secrets: [] };
}
