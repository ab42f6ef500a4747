import type { Problem } from "../model/diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";

/**
 * The paths that a name of a template stands for: `documents/summary` for the three files of a
 * document; otherwise one file, with its ending or without, and by its last part where only one
 * has it.
 * @param known the paths of the templates there are
 */
export function templatesNamed(
  names: readonly string[],
  known: readonly string[],
): { readonly paths: readonly string[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const paths = names.flatMap((name) => {
    const found = pathsOf(name, known);
    if (found.length === 0) problems.push(unknown(name, known));
    return found;
  });
  return { paths: [...new Set(paths)], problems };
}

function pathsOf(name: string, known: readonly string[]): readonly string[] {
  const path = name
    .replaceAll("\\", "/")
    .replace(/^(\.\/)?(templates\/)?/, "")
    .replace(/\/$/, "");
  const exact = known.filter((one) => one === path || one.startsWith(`${path}/`));
  // A whole folder of parts is more than anybody means to change.
  if (exact.length > 0 && (path.includes("/") || known.includes(path))) return exact;
  const units = new Set(known.map(unitOf));
  const meant = [...units].filter(
    (unit) => bare(unit) === path || bare(unit).split("/").at(-1) === path,
  );
  return meant.length === 1 ? known.filter((one) => unitOf(one) === meant[0]) : [];
}

/** What is ejected at once: a document or a look with its styles and its declaration, or a file. */
export function unitOf(path: string): string {
  return /^(?:documents|looks)\/[^/]+/.exec(path)?.[0] ?? path;
}

function bare(unit: string): string {
  return unit.replace(/\.[a-z]+$/, "");
}

function unknown(name: string, known: readonly string[]): Problem {
  return {
    rule: "invalid-usage",
    message: `There is no built-in template “${name}”.`,
    hint: [didYouMean(name, likeIt(name, known)), "What there is: briefwright eject --list"]
      .filter((part) => part !== undefined)
      .join(" "),
  };
}

/** The names of templates in the form of a name: with an ending or without, with a folder or without. */
function likeIt(name: string, known: readonly string[]): string[] {
  const units = [...new Set(known.map(unitOf))].map((unit) =>
    name.includes(".") ? unit : bare(unit),
  );
  return name.includes("/") ? units : units.map((unit) => unit.split("/").at(-1) ?? unit);
}
