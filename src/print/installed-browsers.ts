import { delimiter, join } from "node:path";
import type { Environment } from "./browser-options.ts";

/** The words that `--browser` takes in place of a path, besides `embedded`. */
export type InstalledChannel = "chrome" | "chromium" | "edge";

/** Order of preference where any will do. */
export const installedChannels: readonly InstalledChannel[] = ["chrome", "chromium", "edge"];

const linuxNames: Record<InstalledChannel, readonly string[]> = {
  chrome: ["google-chrome-stable", "google-chrome", "chrome"],
  chromium: ["chromium", "chromium-browser", "chrome-headless-shell"],
  edge: ["microsoft-edge-stable", "microsoft-edge"],
};

const macApplications: Record<InstalledChannel, string> = {
  chrome: "Google Chrome",
  chromium: "Chromium",
  edge: "Microsoft Edge",
};

const windowsFiles: Record<InstalledChannel, string> = {
  chrome: "Google\\Chrome\\Application\\chrome.exe",
  chromium: "Chromium\\Application\\chrome.exe",
  edge: "Microsoft\\Edge\\Application\\msedge.exe",
};

/** Every path where a browser of this channel may have been installed, likeliest first. */
export function installedPaths(
  channel: InstalledChannel,
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): string[] {
  if (platform === "win32") {
    const { ProgramFiles, "ProgramFiles(x86)": x86, ProgramW6432, LOCALAPPDATA } = environment;
    const roots = new Set([ProgramFiles, ProgramW6432, x86, LOCALAPPDATA]);
    return [...roots].flatMap((root) => (root ? [`${root}\\${windowsFiles[channel]}`] : []));
  }
  if (platform === "darwin") {
    const name = macApplications[channel];
    const roots = ["/Applications", `${environment.HOME ?? ""}/Applications`];
    return roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`);
  }
  return linuxNames[channel].flatMap((name) => pathsOnPath(name, environment));
}

/** Where a program of this name would lie in the folders of PATH. */
export function pathsOnPath(name: string, environment: Environment): string[] {
  const folders = (environment.PATH ?? environment.Path ?? "").split(delimiter);
  // An empty or relative entry would run a program of the content folder.
  return folders.filter(isRooted).map((folder) => join(folder, name));
}

function isRooted(folder: string): boolean {
  return /^(\/|[A-Za-z]:[\\/])/.test(folder);
}
