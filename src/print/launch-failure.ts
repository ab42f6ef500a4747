import type { Problem } from "../model/diagnostic.ts";
import { installCommand } from "./browser-not-found.ts";

// Debian's names; other distributions' are close enough to find them by.
const libraryPackages: Record<string, string> = {
  "libnss3.so": "libnss3",
  "libnssutil3.so": "libnss3",
  "libsmime3.so": "libnss3",
  "libnspr4.so": "libnspr4",
  "libexpat.so.1": "libexpat1",
  "libgcc_s.so.1": "libgcc-s1",
  "libgbm.so.1": "libgbm1",
  "libasound.so.2": "libasound2",
  "libatk-1.0.so.0": "libatk1.0-0",
  "libatk-bridge-2.0.so.0": "libatk-bridge2.0-0",
  "libcups.so.2": "libcups2",
  "libdbus-1.so.3": "libdbus-1-3",
  "libdrm.so.2": "libdrm2",
  "libglib-2.0.so.0": "libglib2.0-0",
  "libxkbcommon.so.0": "libxkbcommon0",
};

/** Turns what a browser wrote before it ended into a problem that says what to do. */
export function launchFailure(path: string, ended: string, complaints: string): Problem {
  const library = /error while loading shared libraries: (\S+?):/.exec(complaints)?.[1];
  return {
    rule: "browser-launch-failed",
    message: `The browser ${path} did not start (${ended})${said(complaints)}`,
    hint: library
      ? libraryHint(library)
      : (hintOfSystem(`${ended}\n${complaints}`) ??
        `Try another one with --browser, or run: ${installCommand()}`),
  };
}

/** Signs of what the system has refused a browser, and what helps: another one would fail as well. */
const refusals: readonly (readonly [sign: RegExp, hint: string])[] = [
  [/SIGXFSZ/, "Allow larger files (ulimit -f unlimited), and try again."],
  [
    /EAGAIN|pthread_create|Resource temporarily unavailable|Failed to fork/i,
    "Allow more processes (ulimit -u 1024; in a container, its limit of pids), or end other programs.",
  ],
  [/EMFILE|Too many open files/i, "Allow more open files (ulimit -n 1024), and try again."],
  [
    /SIGKILL|ENOMEM|out of memory|Cannot allocate memory/i,
    "Give the machine or the container more memory, or end other programs.",
  ],
  // How Chromium ends when what it takes for granted is not there.
  [
    /SIGTRAP|SIGILL|SIGABRT/,
    `Lift limits of memory and processes (ulimit -v unlimited, ulimit -u 1024), see that /proc is there, or try another one with --browser (${installCommand()}).`,
  ],
];

function hintOfSystem(told: string): string | undefined {
  return refusals.find(([sign]) => sign.test(told))?.[1];
}

function libraryHint(library: string): string {
  const name = libraryPackages[library];
  return name
    ? `Install the missing library: sudo apt-get install ${name}`
    : `Install the package of your system that has ${library}.`;
}

/** The line that says most: the fatal one, else the last. */
function said(complaints: string): string {
  const lines = complaints.split("\n").filter((line) => line.trim() !== "");
  const line = lines.find((text) => /FATAL|error while loading/.test(text)) ?? lines.at(-1);
  return line === undefined ? "." : `: ${line.trim().slice(0, 300)}`;
}

/** Whether it was the sandbox, and nothing else, that kept the browser from starting. */
export function isSandboxFailure(complaints: string): boolean {
  return /no usable sandbox|without --no-sandbox|setuid sandbox|zygote_host_impl|credentials\.cc|sandbox_linux|move to new namespace|unshare/i.test(
    complaints,
  );
}
