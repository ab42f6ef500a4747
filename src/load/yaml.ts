import { Composer, type Document } from "yaml";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { placesIn } from "../model/lines.ts";
import type { RawRecord } from "../model/workspace.ts";
import { strictJson } from "./json.ts";
import { YamlConverter } from "./yaml-convert.ts";
import { explainYamlError } from "./yaml-messages.ts";
import { scanYaml } from "./yaml-scan.ts";

/**
 * Reads YAML, or JSON, which is written in the same notation. Every scalar
 * stays the string that was written; a field without a value is left out.
 * The value of an empty file is `undefined`.
 */
export function parseYaml(
  file: string,
  text: string,
  notation: "yaml" | "json" = "yaml",
): Outcome<RawRecord> {
  const placeAt = placesIn(file, text);
  const fail = (problems: readonly Problem[]): Outcome<RawRecord> => ({
    value: undefined,
    problems,
  });

  const scanned = scanYaml(text, placeAt);
  if (!scanned.value) return fail(scanned.problems);
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, prettyErrors: false });
  const [document, second] = [...composer.compose(scanned.value, false, text.length)];
  const [error] = document?.errors ?? [];
  if (error) {
    const [at] = error.pos;
    // A fault of indentation is reported for the spaces; people look for the word after them.
    const place = placeAt(at + (/^ */.exec(text.slice(at, at + 200))?.[0].length ?? 0));
    const rule = notation === "json" ? "json-syntax" : "yaml-syntax";
    return fail([{ rule, ...explainYamlError(error, text), place }]);
  }
  if (second) {
    return fail([
      {
        rule: "several-documents",
        message: "expected one document; found the start of a second",
        hint: 'Delete the line "---", or move what follows it to a file of its own.',
        place: placeAt(startOf(second, text)),
      },
    ]);
  }
  if (notation === "json") {
    const problem = strictJson(text, placeAt);
    if (problem) return fail([problem]);
  }
  const converter = new YamlConverter(placeAt, notation);
  const value = converter.convert(document?.contents ?? null);
  if (converter.problems.length > 0) return fail(converter.problems);
  const locate = converter.locator(document?.contents ?? null);
  return { value: { value, locate }, problems: [] };
}

/** The place of the `---` (or of the content) with which a document starts. */
function startOf(document: Document.Parsed, text: string): number {
  const marker = text.lastIndexOf("---", document.contents?.range[0] ?? document.range[0]);
  return marker >= 0 ? marker : document.range[0];
}
