import { resolve } from "node:path";
import type { BuildReport } from "./build.ts";
import type { CheckReport } from "./check-editions.ts";
import { type Call, isCovered, keepLastWord, type LastWord, rootOf } from "./output/last-word.ts";
import { expectedBrowser } from "./print/index.ts";

/** A run that is over, and what the next one will print if nothing changes until then. */
export interface RunToRemember<Report> {
  readonly call: Call;
  /** From before the run began. */
  readonly inputs: string | undefined;
  readonly report: Report;
  readonly said: LastWord;
}

/**
 * Lets the next run of the same build say at once that there is nothing to do, where it is
 * certain that it would come to that: everything is published, nothing was said of a document
 * that only making it again can say, no clock was asked, all that was read lies where the next
 * run looks, and the browser is known.
 */
export async function rememberBuild({
  call,
  inputs,
  report,
  said,
}: RunToRemember<BuildReport>): Promise<void> {
  const { editions, diagnostics, exitCode, dependsOnTime, inputs: files } = report;
  if (exitCode !== 0 || dependsOnTime || editions.length === 0) return;
  if (!editions.every(({ written }) => written)) return;
  if (diagnostics.some(({ output }) => output !== undefined)) return;
  if (!files.every(isCovered)) return;
  const root = rootOf(call.cwd);
  if (root === undefined || resolve(root, report.output) === root) return;
  const { environment } = call;
  const outputs = editions.flatMap((edition) => [...edition.outputs, ...edition.kept]);
  const prints = outputs.some(({ format }) => format === "pdf");
  if (prints && !(await expectedBrowser({ browser: undefined, environment }))) return;
  keepLastWord(call, inputs, [resolve(root, report.output)], said);
}

/**
 * Lets the next run of the same check say at once what this one has said, good or bad, where no
 * clock was asked, and all that was read lies where the next run looks.
 */
export function rememberCheck({ call, inputs, report, said }: RunToRemember<CheckReport>): void {
  if (report.dependsOnTime || report.inputs.length === 0) return;
  if (report.inputs.every(isCovered)) keepLastWord(call, inputs, [], said);
}
