import type { z } from "zod";
import type { FieldPath } from "../workspace.ts";

/** One thing that is wrong with a record, at the deepest field that is to blame. */
export type Fault =
  | { readonly kind: "bad-value"; readonly path: FieldPath; readonly expected: string }
  | { readonly kind: "unknown-field"; readonly path: FieldPath }
  | {
      readonly kind: "bad-key";
      readonly path: FieldPath;
      readonly expected: string;
      readonly choices: readonly string[];
    };

type Issue = z.core.$ZodIssue;

/** The faults behind zod's issues; within a union those of the one option that was meant. */
export function faultsOf(issues: readonly Issue[], around: FieldPath = []): Fault[] {
  return issues.flatMap((issue) => faults(issue, [...around, ...issue.path.map(step)]));
}

function faults(issue: Issue, path: FieldPath): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ kind: "unknown-field", path: [...path, key] }));
  }
  if (issue.code === "invalid_key") {
    const [inner] = issue.issues;
    const choices = inner?.code === "invalid_value" ? inner.values.map(String) : [];
    return [{ kind: "bad-key", path, expected: inner?.message ?? issue.message, choices }];
  }
  if (issue.code === "invalid_union") {
    const [meant, other] = issue.errors.filter(
      (branch) => branch.length > 0 && branch.every(isInside),
    );
    if (meant && !other) return faultsOf(meant, path);
  }
  return [{ kind: "bad-value", path, expected: issue.message }];
}

/** Whether an issue leaves the value itself be: its kind was right, something in it is not. */
function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === "unrecognized_keys";
}

function step(key: PropertyKey): string | number {
  return typeof key === "number" ? key : String(key);
}
