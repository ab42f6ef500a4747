import { hintFor } from "../../model/nearest.ts";
import { blockNamed, blocks, helperNamed, helpers } from "../helpers/index.ts";
import type { Fault } from "./findings.ts";
import {
  type Block,
  calledName,
  type Expression,
  type Hash,
  type Mustache,
  type PartialCall,
  type Refused,
} from "./syntax.ts";

/*
 * What can be seen without data: which helpers, blocks and partials a template
 * calls, and how. Each function gives the first fault of one tag.
 */

const written = (expression: Expression): string => String(expression.original ?? "…");
const named = (names: readonly { readonly name: string }[]): string[] => names.map((n) => n.name);

/** A `{{…}}`: a field alone, or a helper with one field. */
export function faultOfMustache(
  { path, params, hash, escaped }: Mustache,
  ownHelpers: readonly string[],
): Fault | undefined {
  const what = written(path);
  if (!escaped) {
    return [
      "template-raw-output",
      `“{{{${what}}}}” prints without escaping.`,
      "Write {{run …}} for text, or {{markup …}} for HTML that the view has made safe.",
    ];
  }
  if (path.type !== "PathExpression") return notAField(what);
  if (calledName(path) === "lookup") return faultOfLookup(params, hash);
  const helper = helperNamed(calledName(path));
  if (helper) {
    const one = params.length === 1 && hash === undefined;
    return one ? plainArguments(params) : wrongCount(helper.name, params.length);
  }
  if (ownHelpers.includes(calledName(path) ?? "")) return faultOfOwnHelper(what, params, hash);
  if (params.length > 0 || hash !== undefined) return unknownHelper(what, ownHelpers);
  return undefined;
}

/** A helper of the workspace takes what it likes, as long as it is values. */
function faultOfOwnHelper(
  name: string,
  params: readonly Expression[],
  hash: Hash | undefined,
): Fault | undefined {
  if (params.length > 0 && hash === undefined) return plainArguments(params);
  return [
    "template-syntax",
    `“{{${name}}}” is a helper of the workspace, and is given ${hash ? "a named argument" : "nothing"}.`,
    `Write {{${name} field}}; a field of that name is written {{this.${name}}}.`,
  ];
}

/** A `{{#…}}`: one of the known blocks, with one field. */
export function faultOfBlock({ path, params, hash }: Block): Fault | undefined {
  const name = blockNamed(calledName(path));
  if (!name) {
    return [
      "template-helper-unknown",
      `There is no block “{{#${written(path)}}}”.`,
      hintFor(written(path), blocks, "The blocks are:"),
    ];
  }
  if (params.length !== 1 || hash !== undefined) return wrongCount(`#${name}`, params.length);
  return plainArguments(params);
}

/** A `{{> …}}`: a partial that is there, with at most one context, and plain values. */
export function faultOfPartial(
  { name, params, hash }: PartialCall,
  partials: readonly string[],
): Fault | undefined {
  const what = written(name);
  if (name.type === "SubExpression" || (name.type === "PathExpression" && name.data)) {
    return refused("A partial whose name is found while printing", "Name the partial itself.");
  }
  if (!/^[\w-]+$/.test(what) || !partials.includes(what)) {
    return [
      "template-partial-missing",
      `There is no partial “${what}”.`,
      hintFor(what, partials, "A partial is named by its file in partials/:") ||
        "A partial is a file in templates/partials/, named without its ending.",
    ];
  }
  if (params.length > 1) return wrongCount(`> ${what}`, params.length);
  return plainArguments([...params, ...(hash?.pairs ?? []).map(({ value }) => value)]);
}

export function faultOfRefused({ type }: Refused): Fault {
  return type === "PartialBlockStatement"
    ? refused(
        "A partial with a block inside",
        "Write {{> name}} and keep the content in the partial.",
      )
    : refused("A decorator, such as an inline partial,", "Make it a file in templates/partials/.");
}

const refused = (what: string, hint: string): Fault => [
  "template-construct-refused",
  `${what} may not stand in a template.`,
  hint,
];

const notAField = (what: string): Fault => [
  "template-syntax",
  `“{{${what}}}” prints no field of the view.`,
  "Write the words themselves, or the name of a field.",
];

const wrongCount = (name: string, count: number): Fault => [
  "template-syntax",
  `“{{${name}}}” is given ${count === 1 ? "a named argument" : `${count} arguments`}; it takes one field and nothing else.`,
  `Write {{${name} field}}; a field of that name is written {{this.${name.replace(/^\W+/, "")}}}.`,
];

/** `{{lookup marks 0}}` is another way to write `{{marks.[0]}}`; the key must stand in the template. */
function faultOfLookup(
  [from, key]: readonly Expression[],
  hash: Hash | undefined,
): Fault | undefined {
  const isKey = key?.type === "NumberLiteral" || key?.type === "StringLiteral";
  if (from?.type === "PathExpression" && isKey && hash === undefined) return undefined;
  return [
    "template-syntax",
    "“{{lookup}}” takes a field, then a number or a name in quotation marks.",
    "Write {{lookup marks 0}}, or let the view find the value.",
  ];
}

const unknownHelper = (what: string, ownHelpers: readonly string[]): Fault => [
  "template-helper-unknown",
  `There is no helper “${what}”.`,
  hintFor(what, [...named(helpers), "lookup", ...ownHelpers], "The helpers are:"),
];

function plainArguments(params: readonly Expression[]): Fault | undefined {
  return params.some(({ type }) => type === "SubExpression")
    ? refused(
        "A call inside a call",
        "Let the view prepare the value; a template prints what is ready.",
      )
    : undefined;
}
