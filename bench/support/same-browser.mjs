import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printing } from "./program.mjs";

/**
 * The browser that Briefwright takes, with what it needs to run, for whoever is measured beside.
 * @param {string} home a folder to give it for its own
 * @returns {Promise<import("../floor/open-floor.mjs").FloorBrowser & { product: string }>}
 */
export async function sameBrowser(home) {
  const { findBrowser, openPrinter } = await printing();
  const options = { environment: process.env };
  const { value: choice, problems } = await findBrowser(options);
  const opened = await openPrinter(options);
  if (!choice || !opened.value) {
    throw new Error([...problems, ...opened.problems][0]?.message ?? "no browser");
  }
  const { product } = opened.value.facts;
  await opened.value.close();
  await mkdir(home, { recursive: true });
  const fonts = join(home, "fonts.conf");
  await writeFile(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${choice.fontFolder ?? "/usr/share/fonts"}</dir><cachedir>${home}</cachedir></fontconfig>`,
  );
  return {
    path: choice.path,
    product,
    environment: {
      PATH: process.env.PATH ?? "",
      HOME: home,
      FONTCONFIG_FILE: fonts,
      ...(choice.libraryFolder ? { LD_LIBRARY_PATH: choice.libraryFolder } : {}),
    },
  };
}
