import { existsSync } from "node:fs";
import type { Problem } from "../model/diagnostic.ts";

// The one command that installs a browser, by the package manager that is there.
const packageManagers = [
  ["/sbin/apk", "apk add chromium"],
  ["/usr/bin/apt-get", "sudo apt-get install chromium"],
  ["/usr/bin/dnf", "sudo dnf install chromium"],
  ["/usr/bin/pacman", "sudo pacman -S chromium"],
  ["/usr/bin/zypper", "sudo zypper install chromium"],
] as const;

const download = "npx @puppeteer/browsers install chrome-headless-shell@stable --path";

/** The problem of a browser that was asked for and is not there, or of none at all. */
export function browserNotFound(message: string, passedOver: readonly string[] = []): Problem {
  const reasons = passedOver.map((reason) => ` ${reason}.`).join("");
  return {
    rule: "browser-not-found",
    message: message + reasons,
    hint: `Run: ${installCommand()}`,
  };
}

/** The command that gets a usable browser onto this system. */
export function installCommand(platform: NodeJS.Platform = process.platform): string {
  if (platform === "win32") return `${download} %USERPROFILE%\\.cache\\puppeteer`;
  const manager = packageManagers.find(([program]) => existsSync(program));
  return platform === "linux" && manager ? manager[1] : `${download} ~/.cache/puppeteer`;
}
