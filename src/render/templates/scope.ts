import { hintFor } from "../../model/nearest.ts";
import type { Fault } from "./findings.ts";
import type { Expression, Path } from "./syntax.ts";

/** What a tag of a template can see: its context, those around it, and what `@` and `as |x|` name. */
export interface Scope {
  /** The innermost first. */
  readonly contexts: readonly unknown[];
  readonly blockParams: Readonly<Record<string, unknown>>;
  /** The `@` values of the blocks around it, the innermost first. */
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** The value of an expression, or why it has none. */
export type Resolved =
  | { readonly value: unknown; readonly fault?: undefined }
  | { readonly fault: Fault; readonly value?: undefined };

export function resolve(expression: Expression, scope: Scope): Resolved {
  switch (expression.type) {
    case "PathExpression":
      return resolvePath(expression, scope);
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return { value: expression.value };
    default:
      return { value: null };
  }
}

/** The value of `{{lookup from key}}`: that of the path with one part more. */
export function resolveItem(from: Expression, key: Expression, scope: Scope): Resolved {
  const { value: part } = resolve(key, scope);
  return from.type === "PathExpression"
    ? resolvePath({ ...from, parts: [...from.parts, String(part)] }, scope)
    : { value: null };
}

function resolvePath(path: Path, scope: Scope): Resolved {
  const [first] = path.parts;
  // `./x` and `this.x` mean the field, even where a block parameter has the same name.
  const scoped = /^(?:\.|this\b)/.test(path.original);
  const isParam = first !== undefined && Object.hasOwn(scope.blockParams, first);
  if (path.data) return dig(path, scope.data[path.depth] ?? {}, "@");
  if (path.depth === 0 && !scoped && isParam) return dig(path, scope.blockParams, "");
  if (path.depth >= scope.contexts.length) {
    return fault(
      `“${path.original}” leads above the outermost context of this file.`,
      "Hand it to a partial by name: {{> name field=field}}.",
    );
  }
  return dig(path, scope.contexts[path.depth], "");
}

/** Follows own fields only: what a value inherits is no field of the view. */
function dig(path: Path, start: unknown, prefix: string): Resolved {
  let value = start;
  for (const [index, part] of path.parts.entries()) {
    const holder = `${prefix}${path.parts.slice(0, index).join(".")}`;
    if (typeof value !== "object" || value === null) return notAnObject(path, part, holder, value);
    const next: unknown = Object.hasOwn(value, part)
      ? (value as Readonly<Record<string, unknown>>)[part]
      : undefined;
    // A view may cross a process as JSON, which drops undefined: it counts as not there.
    if (next === undefined) return unknownField(part, holder, value);
    value = next;
  }
  return { value };
}

function unknownField(part: string, holder: string, value: object): Resolved {
  const fields = Array.isArray(value)
    ? []
    : Object.entries(value).flatMap(([name, field]) => (field === undefined ? [] : [name]));
  const list = Array.isArray(value);
  return fault(
    holder === "" || holder === "@"
      ? `There is no “${holder}${part}” here.`
      : `“${holder}” has no field “${part}”.`,
    list
      ? "It is a list: go through it with {{#each …}}."
      : hintFor(part, fields, holder === "@" ? "There are:" : "There are the fields") ||
          "There are no fields here.",
  );
}

function notAnObject(path: Path, part: string, holder: string, value: unknown): Resolved {
  const what = holder === "" || holder === "@" ? "the context" : `“${holder}”`;
  return value === null
    ? fault(
        `“${path.original}” asks for “${part}” where ${what} is empty (null).`,
        "Ask first: {{#if …}}.",
      )
    : fault(
        `“${path.original}” asks for “${part}” where ${what} is ${kindOf(value)}, which has no fields.`,
        "Print the value itself, or {{this}} inside {{#each}}.",
      );
}

const fault = (message: string, hint: string): Resolved => ({
  fault: ["template-field-unknown", message, hint],
});

/** What a value is, in words for messages. */
export function kindOf(value: unknown): string {
  if (value === null) return "empty (null)";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "plain text";
  if (typeof value === "number") return "a number";
  if (typeof value === "boolean") return "true or false";
  return "a group of fields";
}
