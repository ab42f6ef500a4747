import type { ExtraScript } from "./extra-scripts.ts";

/** The rules of the scripts that a document has. */
export const scriptCss = (scripts: readonly ExtraScript[]): string => scripts.map(cssOf).join("\n");

/** Each family is named once: a style may set the property to another one. */
function cssOf({ name, family, languages, sharesHan, lineHeights }: ExtraScript): string {
  // Twice, so that it goes before the shared rule for all languages written in Han.
  const selected = languages.map((tag) => (sharesHan ? `${lang(tag)}${lang(tag)}` : lang(tag)));
  const stack = sharesHan ? "var(--han), var(--latin)" : "var(--latin), var(--han)";
  // None of these scripts has an italic; what a style slants, it tells by colour or size too.
  const slant = sharesHan ? "" : " font-style: normal;";
  const rules = [
    `:root { --${name}: "${family}"; }`,
    `${selected.join(", ")} { font-family: var(--${name}), ${stack}, serif;${slant} }`,
  ];
  if (lineHeights) {
    const [text, heading] = lineHeights;
    const within = `:is(${languages.map(lang).join(", ")})`;
    rules.push(
      `html${within}, :is(p, li, dt, dd, td, blockquote)${within} { line-height: ${text}; }`,
      `:is(h1, h2, h3, h4, th)${within} { line-height: ${heading}; }`,
    );
  }
  return rules.join("\n");
}

const lang = (tag: string): string => `:lang(${tag})`;
