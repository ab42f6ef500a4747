import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Outcome } from "../model/diagnostic.ts";
import { browserNotFound } from "./browser-not-found.ts";
import type { BrowserChoice, BrowserOptions } from "./browser-options.ts";
import { cachedPaths } from "./cached-browsers.ts";
import { chooseEmbedded, lendFonts } from "./choose-embedded.ts";
import {
  type InstalledChannel,
  installedChannels,
  installedPaths,
  pathsOnPath,
} from "./installed-browsers.ts";
import { inspectMachine, type Machine } from "./machine.ts";

type Found = Pick<BrowserChoice, "path" | "origin">;

/**
 * Chooses the browser: `--browser`, `PUPPETEER_EXECUTABLE_PATH`, the embedded one
 * (unpacking it at first use), Puppeteer's cache, an installed Chrome, Chromium or
 * Edge. What is asked for by name is taken or reported, never replaced by another.
 * Problems: `browser-not-found`, `cache-folder-unusable`.
 */
export async function findBrowser(
  options: BrowserOptions,
  machine: Machine = inspectMachine(),
): Promise<Outcome<BrowserChoice>> {
  const { browser, environment } = options;
  if (browser && browser !== "embedded") return chooseNamed(browser, "option", options);
  const variable = environment.PUPPETEER_EXECUTABLE_PATH;
  if (variable && !browser) return chooseNamed(variable, "environment", options);

  const embedded = await chooseEmbedded(environment, machine);
  if (embedded.value !== undefined || embedded.problems.length > 0) return embedded;
  const passedOver = [`The embedded browser is not used: ${embedded.reason}`];
  if (browser) return missing("There is no embedded browser.", passedOver);

  const path = (await cachedPaths(environment)).find(isProgram);
  if (path) return lendFonts({ path, origin: "puppeteer-cache" }, environment, passedOver);
  const installed = installedChannels.flatMap((channel) => installedPaths(channel, environment));
  const other = installed.find(isProgram);
  if (other) return lendFonts({ path: other, origin: "installed" }, environment, passedOver);
  return missing("No browser was found to print with.", passedOver);
}

/** Takes a channel word, a path, or the name of a program on PATH. */
async function chooseNamed(
  name: string,
  origin: "option" | "environment",
  { environment }: BrowserOptions,
): Promise<Outcome<BrowserChoice>> {
  const path = namedPaths(name, environment).find(isProgram);
  const found: Found | undefined = path === undefined ? undefined : { path, origin };
  if (found) return lendFonts(found, environment, []);
  const asked = origin === "option" ? "--browser" : "PUPPETEER_EXECUTABLE_PATH";
  return missing(`${asked} asks for "${name}", and there is no such program.`);
}

function namedPaths(name: string, environment: BrowserOptions["environment"]): string[] {
  const channel = installedChannels.find((word) => word === name) as InstalledChannel | undefined;
  if (channel) return installedPaths(channel, environment);
  if (/[\\/]/.test(name)) return [resolve(name)];
  return pathsOnPath(name, environment);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function missing(message: string, passedOver: readonly string[] = []): Outcome<BrowserChoice> {
  return { value: undefined, problems: [browserNotFound(message, passedOver)] };
}
