import type { z } from "zod";
import { inWords } from "../nearest.ts";

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of fields",
  record: "a map",
};

/**
 * Words for what a schema expects, where the schema does not say so itself.
 * Given to zod as its error map; every message starts with "expected".
 */
export function expected(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `expected ${kinds[String(issue.expected)] ?? issue.expected}`;
    case "invalid_value":
      return `expected ${oneOf(issue.values)}`;
    case "too_small":
      return `expected at least ${amount(issue.minimum, issue.origin)}`;
    case "too_big":
      return `expected at most ${amount(issue.maximum, issue.origin)}`;
    case "invalid_union":
      return `expected ${unionOf(issue)}`;
    case "unrecognized_keys":
      return "expected only known fields";
    default:
      return "expected another value";
  }
}

function oneOf(values: readonly unknown[]): string {
  const quoted = values.map((value) => `"${value}"`);
  return quoted.length === 1 ? (quoted[0] ?? "") : `one of ${inWords(quoted, "or", 40)}`;
}

function amount(count: number | bigint, origin: string): string {
  if (origin === "array") return count === 1 ? "one item" : `${count} items`;
  return origin === "string" ? `${count} characters` : String(count);
}

function unionOf(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  if ("options" in issue && Array.isArray(issue.options)) return oneOf(issue.options);
  const phrases = (issue.errors ?? [])
    .map((branch) => branch[0]?.message.replace(/^expected /, ""))
    .filter((phrase) => phrase !== undefined);
  return phrases.length === 0 ? "another value" : inWords([...new Set(phrases)], "or");
}
