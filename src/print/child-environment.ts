import type { Environment } from "./browser-options.ts";
import type { JobFolder } from "./job-folder.ts";

// Paths of the system without which a program does not start there.
const passedOn = [
  "PATH",
  // Where the system restricts user namespaces, the way to a setuid sandbox.
  "CHROME_DEVEL_SANDBOX",
  ...["SystemRoot", "SystemDrive", "windir", "ProgramData"],
  ...["ProgramFiles", "ProgramFiles(x86)", "ProgramW6432"],
];

/**
 * The browser's environment: the system's folders and its own, and no secret, proxy,
 * locale or time zone of the person who runs us.
 */
export function childEnvironment(
  environment: Environment,
  job: JobFolder,
  libraryFolder?: string,
): Record<string, string> {
  const kept = passedOn.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const { home, temporary } = job;
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    TMPDIR: temporary,
    LANG: "C.UTF-8",
    TZ: "UTC",
    ...(job.fontConfiguration ? { FONTCONFIG_FILE: job.fontConfiguration } : {}),
    ...(libraryFolder ? { LD_LIBRARY_PATH: libraryFolder } : {}),
    ...(process.platform === "win32" ? windowsFolders(home, temporary) : {}),
  };
}

function windowsFolders(home: string, temporary: string): Record<string, string> {
  return { USERPROFILE: home, APPDATA: home, LOCALAPPDATA: home, TEMP: temporary, TMP: temporary };
}
