import { existsSync } from "node:fs";
import { join } from "node:path";

/** What of the machine decides which browser can run on it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  /** Version of glibc, such as `2.36`; undefined under musl and outside Linux. */
  readonly glibc: string | undefined;
  /** The system has the NSS libraries that Chromium is linked to. */
  readonly hasNss: boolean;
}

export function inspectMachine(): Machine {
  const linux = process.platform === "linux";
  return {
    platform: process.platform,
    architecture: process.arch,
    glibc: linux ? glibcVersion() : undefined,
    hasNss: linux && hasLibrary("libnss3.so"),
  };
}

function glibcVersion(): string | undefined {
  const { report } = process as { report: NodeJS.ProcessReport & { excludeNetwork?: boolean } };
  // Without this the report looks up the name of every open socket, which can take seconds.
  const before = report.excludeNetwork;
  report.excludeNetwork = true;
  const { header } = report.getReport() as { header: { glibcVersionRuntime?: string } };
  if (before !== undefined) report.excludeNetwork = before;
  return header.glibcVersionRuntime;
}

// The loader's default folders of the common distributions.
const libraryFolders = [
  "/lib/x86_64-linux-gnu",
  "/usr/lib/x86_64-linux-gnu",
  "/lib64",
  "/usr/lib64",
  "/lib",
  "/usr/lib",
  "/usr/local/lib",
  "/usr/local/lib64",
];

function hasLibrary(name: string): boolean {
  return libraryFolders.some((folder) => existsSync(join(folder, name)));
}
