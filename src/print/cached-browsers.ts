import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { addAll } from "../model/add-all.ts";
import type { Environment } from "./browser-options.ts";
import { oldestMajor } from "./browser-options.ts";
import { systemHome } from "./system-home.ts";

const chromeForTesting = "Google Chrome for Testing";

// Below <cache>/<browser>/<platform>-<version>/<browser>-<platform>/.
const programs: Record<string, readonly string[]> = {
  "chrome-headless-shell": ["chrome-headless-shell", "chrome-headless-shell.exe"],
  chrome: ["chrome", "chrome.exe", `${chromeForTesting}.app/Contents/MacOS/${chromeForTesting}`],
};

/**
 * Paths where Puppeteer's own cache may hold a browser: the headless shell before
 * Chrome, the newest first, none too old to print with.
 */
export async function cachedPaths(environment: Environment): Promise<string[]> {
  const home = environment.HOME ?? environment.USERPROFILE ?? systemHome();
  const cache = environment.PUPPETEER_CACHE_DIR ?? join(home, ".cache", "puppeteer");
  const found: string[] = [];
  for (const [browser, files] of Object.entries(programs)) {
    const builds = await readdir(join(cache, browser)).catch(() => []);
    const usable = builds.filter((build) => majorOf(build) >= oldestMajor);
    for (const build of usable.sort((a, b) => majorOf(b) - majorOf(a))) {
      const folders = await readdir(join(cache, browser, build)).catch(() => []);
      const roots = folders.filter((folder) => folder.startsWith(`${browser}-`));
      for (const root of roots) {
        addAll(
          found,
          files.map((file) => join(cache, browser, build, root, file)),
        );
      }
    }
  }
  return found;
}

/** The major version in a folder name such as `linux-148.0.7778.97`; 0 if there is none. */
function majorOf(build: string): number {
  return Number(/-(\d+)\./.exec(build)?.[1] ?? 0);
}
