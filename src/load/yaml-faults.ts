import type { Place, Problem } from "../model/diagnostic.ts";
import { quoted } from "../model/shape/describe.ts";
import { codePoint } from "./code-point.ts";

/** A problem of YAML before its place is known. */
export type YamlFault = Omit<Problem, "place">;

/** Lists and maps may stand in one another so deep; data needs about ten. */
export const depthLimit = 60;

/** Names that JavaScript objects treat in a way of their own. */
export const forbiddenKeys: ReadonlySet<string> = new Set([
  "__proto__",
  "constructor",
  "prototype",
]);

export const tooDeep: YamlFault = {
  rule: "nesting-too-deep",
  message: `expected lists and maps at most ${depthLimit} deep in one another; found more`,
  hint: "Check the brackets and the indentation around this place.",
};

export const mergeKey: YamlFault = {
  rule: "merge-key-not-allowed",
  message: 'expected the name of a field; found the merge key "<<"',
  hint: "Write the fields out in each record.",
};

export const noKey: YamlFault = {
  rule: "yaml-syntax",
  message: "expected the name of a field; found a list, a map, an alias or nothing",
  hint: "If it is text, put the whole of it in quotation marks.",
};

export function forbiddenKey(name: string): YamlFault {
  return {
    rule: "forbidden-key",
    message: `expected the name of a field; found ${quoted(name)}, which no data may use`,
    hint: "Rename the field, or delete it.",
  };
}

export function duplicateKey(name: string, { line, column }: Place): YamlFault {
  return {
    rule: "duplicate-key",
    message: `expected each field once; ${quoted(name)} already stands at line ${line}, column ${column}`,
    hint: "Delete one of the two, or rename it.",
  };
}

export function tagNotAllowed(tag: string): YamlFault {
  return {
    rule: "tag-not-allowed",
    message: `expected a value; found the YAML tag ${quoted(tag)}`,
    hint: 'Delete it; or, if it is text that starts with "!", put the text in quotation marks.',
  };
}

export function directive(line: string): YamlFault {
  return {
    rule: "yaml-syntax",
    message: `expected data; found the YAML directive ${quoted(line)}`,
    hint: 'Delete the line; or, if it is text that starts with "%", put the text in quotation marks.',
  };
}

export function tooManyTokens(limit: number): YamlFault {
  return {
    rule: "input-too-large",
    message: `expected at most ${limit} words and signs in a file; found more`,
    hint: "Split the collection over several editions.",
  };
}

export function loneSurrogate(surrogate: string): YamlFault {
  return {
    rule: "lone-surrogate",
    message: `expected text; found half a character, ${codePoint(surrogate)}`,
    hint: "Write the character itself, or both halves of its escape.",
  };
}

export function aliasUnresolved(name: string): YamlFault {
  return {
    rule: "alias-unresolved",
    message: `${quoted(`*${name}`)} repeats a value marked ${quoted(`&${name}`)}; nothing above is marked so`,
    hint: 'If it is text that starts with "*", put the text in quotation marks.',
  };
}

export function aliasCycle(name: string): YamlFault {
  return {
    rule: "alias-cycle",
    message: `${quoted(`*${name}`)} stands within the value that it repeats`,
    hint: "Write the value out.",
  };
}

export function tooManyAliases(limit: number): YamlFault {
  return {
    rule: "alias-limit-exceeded",
    message: `expected at most ${limit} values repeated by aliases; found more`,
    hint: "Write the values out.",
  };
}
