import type { Problem } from "../model/diagnostic.ts";

/** The problem of a target that cannot be written. `target` is a path for people. */
export function notWritable(target: string, reason: string, hint?: string): Problem {
  return {
    rule: "output-not-writable",
    message: `${target} cannot be written: ${reason}.`,
    hint: hint ?? "Mend that, or choose another folder with --output. Nothing was changed.",
  };
}
