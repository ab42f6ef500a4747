import type { ExtraScript } from "./extra-scripts.ts";

/** The rules of the scripts that a document has. */
export const scriptCss = (scripts: readonly ExtraScript[]): string => scripts.map(cssOf).join("\n");

/**
 * What draws a character that the fonts of its element lack: the other Latin families, of which
 * one has signs that the other has not, and the fonts of scripts, where a word is not marked.
 */
export function otherFonts(families: readonly string[], scripts: readonly ExtraScript[]): string {
  const latin = families.map((family) => `"${family}"`);
  const own = scripts
    .filter(({ letters }) => letters.length > 0)
    .map(({ name }) => `var(--${name})`);
  const all = [...latin, ...own, "serif"];
  return all.length > 2 ? `:root { --others: ${all.join(", ")}; }` : "";
}

/** Each family is named once: a style may set the property to another one. */
function cssOf({ name, family, languages, sharesHan, ...of }: ExtraScript): string {
  const once = languages.map((language) => `:lang(${language})`);
  const twice = once.map((selector) => selector + selector).join(", ");
  // Twice, so that it goes before the shared rule for all languages written in Han.
  const selector = sharesHan ? twice : once.join(", ");
  const stack = sharesHan ? "var(--han), var(--latin)" : "var(--latin), var(--han)";
  // None of these scripts has an italic; what a style slants, it tells by colour or size too.
  const slant = sharesHan ? "" : " font-style: normal;";
  const rules = [
    `:root { --${name}: "${family}"; }`,
    `${selector} { font-family: var(--${name}), ${stack}, var(--others, serif);${slant} }`,
  ];
  // Before what classes say of elements that may hold any language.
  if (of.lineHeight !== undefined) rules.push(`${twice} { line-height: ${of.lineHeight}; }`);
  if (of.ownLineHeight !== undefined) {
    rules.push(`:is(${twice}):not(span) { line-height: ${of.ownLineHeight}; }`);
    // A title has something above it in its masthead, so that its lines may be closer.
    rules.push(`h1:is(${twice}) { line-height: 1.5; }`);
  }
  return rules.join("\n");
}
