import type { Problem } from "../model/diagnostic.ts";
import type { HelperFile } from "../model/workspace-helpers.ts";

/** What every object has, and what Handlebars itself calls. */
const reserved = ["helperMissing", "blockHelperMissing", "log", "this", "true", "false", "null"];

/**
 * What is wrong with modules of helpers before they run.
 * @param taken names that templates know already
 */
export function checkHelpers(files: readonly HelperFile[], taken: readonly string[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ file, names }) => {
    const fault = (message: string, hint: string): Problem => ({
      rule: "helper-invalid",
      message,
      hint,
      place: { file },
    });
    if (!file.endsWith(".mjs")) {
      return [
        fault("A module of helpers is a file .mjs.", "Rename it, and helpers in the settings."),
      ];
    }
    if (names.length === 0) {
      return [
        fault(
          "The module exports no function.",
          "Write each helper as: export function name(value) {…}",
        ),
      ];
    }
    return names.flatMap((name) => {
      const other = seen.get(name);
      seen.set(name, file);
      const hint = "Give it another name.";
      if (taken.includes(name) || reserved.includes(name) || name in {})
        return [fault(`The name “${name}” is taken: templates know it already.`, hint)];
      if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name))
        return [fault(`A template cannot call a helper “${name}”: only letters and digits.`, hint)];
      return other === undefined
        ? []
        : [fault(`There is a helper “${name}” in ${other} already.`, hint)];
    });
  });
}
