import type { Problem } from "../model/diagnostic.ts";
import type { SettledDocument } from "./in-page/settle-document.ts";

/**
 * Problems of what a document asked for and did not get.
 * @param refused addresses, each with what it was asked for
 */
export function documentProblems(
  refused: ReadonlyMap<string, string>,
  settled: SettledDocument,
): Problem[] {
  const named = [...new Set([...refused.keys(), ...settled.inert])].sort();
  // Of a frame the browser tells only the site, and the document the whole address.
  const blocked = named.filter((name) => !named.some((other) => other.startsWith(`${name}/`)));
  // A font does not tell its address, so one that was refused is told by that alone.
  const refusedFont = [...refused.values()].some((use) => /^font/i.test(use));
  const fonts = refusedFont ? [] : settled.brokenFonts.map((font) => `The font ${font}`);
  const images = settled.brokenImages.filter((address) => !refused.has(address));
  const unreadable = [...fonts, ...images.map((address) => `The image ${address}`)];
  return [...blocked.map(resourceBlocked), ...unreadable.map(unreadableAsset)];
}

function resourceBlocked(what: string): Problem {
  return {
    rule: "resource-blocked",
    message: `The document asks for ${shorten(what)}, and a document may use only its own files.`,
    hint: "Put the file into the workspace and refer to it there, or take the reference out.",
  };
}

function unreadableAsset(what: string): Problem {
  return {
    rule: "unreadable-asset",
    message: `${shorten(what)} cannot be read by the browser.`,
    hint: "Check that the file is whole and of the kind that its name says.",
  };
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
