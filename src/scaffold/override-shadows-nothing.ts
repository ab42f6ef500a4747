import type { Problem } from "../model/diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";

/** Only these could be meant as a template. */
const ofTemplates = /\.(hbs|handlebars|html?|css|ya?ml)$/i;

/**
 * A file below the workspace's templates/ has to lie where something reads it: in place of a
 * built-in one, or as a style, a document, a locale, a scale or a partial of its own. Whether
 * a partial is called is another rule's concern.
 * @param paths all files below templates/
 * @param own those of them that are read
 * @param builtIn the built-in ones
 */
export function overrideShadowsNothing(
  paths: readonly string[],
  own: readonly string[],
  builtIn: readonly string[],
): Problem[] {
  const isRead = new Set([...own, ...builtIn]);
  return paths
    .filter((path) => !isRead.has(path) && ofTemplates.test(path))
    .map((path) => ({
      rule: "override-shadows-nothing",
      message: "no built-in template has this path, and nothing reads the file",
      hint:
        didYouMean(path, builtIn) ??
        "Delete it, or give it the path of what it is to replace: briefwright eject --list shows them.",
      place: { file: `templates/${path}` },
    }));
}
