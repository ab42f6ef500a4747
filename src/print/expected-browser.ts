import { type BrowserOptions, embeddedRelease } from "./browser-options.ts";
import { whyNotEmbedded } from "./choose-embedded.ts";
import { findEmbeddedPackage } from "./embedded-package.ts";
import { inspectMachine } from "./machine.ts";

/**
 * Says what browser a print would be made with, without starting it. Only of the embedded one
 * is that known: it comes in a fixed version, and others are updated behind our back.
 */
export async function expectedBrowser({
  browser,
  environment,
}: Pick<BrowserOptions, "browser" | "environment">): Promise<
  { readonly product: string; readonly version: string } | undefined
> {
  const isAsked = browser === "embedded";
  if (browser !== undefined && !isAsked) return undefined;
  if (environment.PUPPETEER_EXECUTABLE_PATH && !isAsked) return undefined;
  const embedded = await findEmbeddedPackage();
  if (embedded?.version !== embeddedRelease.package) return undefined;
  if (whyNotEmbedded(inspectMachine()) !== undefined) return undefined;
  const { version } = embeddedRelease;
  return { product: `HeadlessChrome/${version}`, version };
}
