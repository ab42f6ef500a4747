import { join } from "node:path";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { systemReason } from "../system-reason.ts";
import type { BrowserChoice, Environment } from "./browser-options.ts";
import { cacheProblem, openCacheFolder } from "./cache-folder.ts";
import { findEmbeddedPackage } from "./embedded-package.ts";
import type { Machine } from "./machine.ts";
import { unpackBrowser, unpackFonts } from "./unpack-embedded.ts";

/** `reason` says why there is none on this machine, which is not a problem in itself. */
export interface EmbeddedOutcome extends Outcome<BrowserChoice> {
  readonly reason?: string;
}

/** The embedded browser, unpacked and ready to start, if this machine can run it. */
export async function chooseEmbedded(
  environment: Environment,
  machine: Machine,
): Promise<EmbeddedOutcome> {
  const embedded = await findEmbeddedPackage();
  if (embedded === undefined)
    return none("the optional package @sparticuz/chromium is not installed");
  const reason = whyNotEmbedded(machine);
  if (reason !== undefined) return none(reason);
  return inCache(environment, async (cache) => {
    const [folder, fontFolder] = await Promise.all([
      unpackBrowser(embedded, cache),
      unpackFonts(embedded, cache),
    ]);
    return {
      path: join(folder, "headless_shell"),
      origin: "embedded",
      embedded: true,
      // The system's own copy gets security updates, so it goes first where there is one.
      ...(machine.hasNss ? {} : { libraryFolder: join(folder, "lib") }),
      fontFolder,
      passedOver: [],
    };
  });
}

/** Gives another browser the bundled fallback fonts, so that it prints what ours would. */
export async function lendFonts(
  found: Pick<BrowserChoice, "path" | "origin">,
  environment: Environment,
  passedOver: readonly string[],
): Promise<Outcome<BrowserChoice>> {
  const choice = { ...found, embedded: false, passedOver };
  // Only Linux finds its fonts through fontconfig.
  const embedded = process.platform === "linux" ? await findEmbeddedPackage() : undefined;
  // A configuration that names no font at all would print blank pages.
  if (embedded === undefined) return { value: choice, problems: [] };
  return inCache(environment, async (cache) => {
    return { ...choice, fontFolder: await unpackFonts(embedded, cache) };
  });
}

/** Says why the embedded browser cannot run on a machine; undefined if it can. */
export function whyNotEmbedded(machine: Machine): string | undefined {
  const { platform, architecture, glibc, hasNss } = machine;
  if (platform !== "linux" || architecture !== "x64") {
    return `it is built for Linux on x64, and this is ${platform} on ${architecture}`;
  }
  if (glibc === undefined) return "it needs glibc, and this system has another C library (musl)";
  // The libraries that come with it were linked against glibc 2.34.
  if (hasNss || !olderThan(glibc, 2, 34)) return undefined;
  return `it needs libnss3 (its own copy needs glibc 2.34, and this is ${glibc}): sudo apt-get install libnss3`;
}

function olderThan(version: string, major: number, minor: number): boolean {
  const [a = 0, b = 0] = version.split(".").map(Number);
  return a < major || (a === major && b < minor);
}

async function inCache(
  environment: Environment,
  choose: (cache: string) => Promise<BrowserChoice>,
): Promise<Outcome<BrowserChoice>> {
  const cache = await openCacheFolder(environment);
  if (cache.value === undefined) return { value: undefined, problems: cache.problems };
  try {
    return { value: await choose(cache.value), problems: [] };
  } catch (error) {
    return { value: undefined, problems: [unfilled(cache.value, error)] };
  }
}

/** Full, read-only, or taken away. */
function unfilled(folder: string, error: unknown): Problem {
  const fault = `cannot be filled: ${systemReason(error) ?? (error as Error).message}`;
  return cacheProblem(folder, fault, "Make room for 300 MB on its disk");
}

function none(reason: string): EmbeddedOutcome {
  return { value: undefined, problems: [], reason };
}
