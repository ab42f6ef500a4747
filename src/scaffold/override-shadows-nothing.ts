import type { Problem } from "../model/diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { type TemplateText, usedPartials } from "./used-partials.ts";

/** Only these could be meant as a template. */
const ofTemplates = /\.(hbs|handlebars|html?|css|ya?ml)$/i;

/**
 * A file below the workspace's templates/ has to replace a built-in one, or be of use by itself:
 * a style, a document, a locale, a scale, or a partial that a template calls.
 * @param paths all files below templates/
 * @param own those of them that are read
 */
export function overrideShadowsNothing(
  paths: readonly string[],
  own: readonly TemplateText[],
  builtIn: readonly TemplateText[],
): Problem[] {
  const known = new Set(builtIn.map(({ path }) => path));
  const overridden = new Set(own.map(({ path }) => path));
  const used = usedPartials([...own, ...builtIn.filter(({ path }) => !overridden.has(path))]);
  const isOfUse = (path: string): boolean => {
    if (known.has(path)) return true;
    if (!overridden.has(path)) return !ofTemplates.test(path);
    const partial = /^partials\/(.+)\.hbs$/.exec(path)?.[1];
    return partial === undefined || used.has(partial);
  };
  return paths
    .filter((path) => !isOfUse(path))
    .map((path) => ({
      rule: "override-shadows-nothing",
      message: overridden.has(path)
        ? "no built-in partial has this name, and no template calls it"
        : "no built-in template has this path, and nothing reads the file",
      hint:
        didYouMean(path, known) ??
        "Delete it, or give it the path of what it is to replace: briefwright eject --list shows them.",
      place: { file: `templates/${path}` },
    }));
}
