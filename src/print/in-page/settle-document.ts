/// <reference lib="dom" />

/** What a document says about itself when nothing in it changes any more. */
export interface SettledDocument {
  /** Declared fonts that could not be loaded, such as `"Noto Serif SC" 400 normal`. */
  readonly brokenFonts: readonly string[];
  /** Addresses of images that could not be shown. */
  readonly brokenImages: readonly string[];
  /** What is of no effect behind the fence: scripts, redirects, frames, hints to connect. */
  readonly inert: readonly string[];
}

/**
 * Runs in the page. Waits until fonts are loaded and images decoded, and tells what could
 * not be. Every declared font is loaded, not only those in use so far: what only a
 * page-margin box uses would otherwise come too late for the print.
 */
export async function settleDocument(): Promise<SettledDocument> {
  const fonts = [...document.fonts];
  await Promise.allSettled(fonts.map((font) => font.load()));
  await document.fonts.ready;
  const images = [...document.images];
  for (const image of images) image.loading = "eager";
  const decoded = await Promise.allSettled(images.map((image) => image.decode()));
  const list = <T extends Element>(selector: string, tell: (element: T) => string): string[] =>
    [...document.querySelectorAll<T>(selector)].map(tell);
  return {
    brokenFonts: fonts
      .filter((font) => font.status === "error")
      .map((font) => [font.family, font.weight, font.style].join(" ")),
    brokenImages: images
      .filter((_, index) => decoded[index]?.status === "rejected")
      .map((image) => image.src),
    inert: [
      ...list(
        "script:not([type]), script[type=module], script[type*=javascript i]",
        (script) => script.getAttribute("src") ?? "an inline script",
      ),
      ...list<HTMLIFrameElement>("iframe[src], embed[src]", (frame) => frame.src),
      ...list<HTMLObjectElement>("object[data]", (object) => object.data),
      ...list<HTMLMetaElement>(
        "meta[http-equiv=refresh i]",
        (meta) => `a refresh to ${meta.content}`,
      ),
      ...list<HTMLLinkElement>(
        "link:is([rel~=preconnect i], [rel~=dns-prefetch i], [rel~=prefetch i])",
        (link) => link.href,
      ),
    ],
  };
}
