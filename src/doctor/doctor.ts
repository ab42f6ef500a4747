import { addAll } from "../model/add-all.ts";
import { openPrinter } from "../print/index.ts";
import { examineBrowser } from "./browser.ts";
import { examineCache } from "./cache.ts";
import type { Finding } from "./finding.ts";
import { examineFonts } from "./fonts.ts";
import { examineSystem } from "./system.ts";
import { examinePrint } from "./test-print.ts";

export type { Finding } from "./finding.ts";

export interface DoctorOptions {
  /** A browser to examine: its path, or a name such as `chrome`. */
  readonly browser?: string | undefined;
  readonly requireSandbox?: boolean | undefined;
  /** Environment variables, for finding a browser and the cache. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The clock, for the age of the browser. */
  readonly now: Date;
  readonly signal?: AbortSignal | undefined;
}

export interface DoctorReport {
  readonly findings: readonly Finding[];
  /** 3 if no PDF can be made here. */
  readonly exitCode: 0 | 3;
}

/** Examines the machine in the order in which its parts are needed. */
export async function doctor(options: DoctorOptions): Promise<DoctorReport> {
  const findings: Finding[] = [
    ...examineSystem(),
    ...(await examineFonts()),
    ...(await examineCache(options.environment)),
  ];
  const started = await openPrinter(options);
  try {
    addAll(findings, examineBrowser(started, options.now));
    options.signal?.throwIfAborted();
    if (started.value) addAll(findings, await examinePrint(started.value, options.signal));
  } finally {
    await started.value?.close();
  }
  const fails = findings.some(({ status }) => status === "fail");
  return { findings, exitCode: fails ? 3 : 0 };
}
