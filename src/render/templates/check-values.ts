import type { HelperCall, WorkspaceHelpers } from "../../model/workspace-helpers.ts";
import { isObject } from "../helpers/helper.ts";
import { type BlockName, blockNamed, helperNamed } from "../helpers/index.ts";
import type { Fault } from "./findings.ts";
import { kindOf, type Resolved, resolve, resolveItem, type Scope } from "./scope.ts";
import { type Block, calledName, type Expression, type Mustache } from "./syntax.ts";

/** Whether the values that a tag is given are there and of the right kind. */

/** The value that a `{{…}}` prints. */
export function checkMustache(
  { path, params, loc }: Mustache,
  scope: Scope,
  own: WorkspaceHelpers | undefined,
  file: string,
): Resolved {
  const name = calledName(path);
  if (name !== undefined && own?.names.includes(name)) {
    const { line, column } = loc.start;
    return callOwn({ name, place: { file, line, column: column + 1 } }, params, scope, own);
  }
  const helper = helperNamed(calledName(path));
  const [argument, key] = params;
  if (calledName(path) === "lookup" && argument && key) {
    return check(resolveItem(argument, key, scope), isPlain, (value) => notPlain(argument, value));
  }
  if (!helper) return check(resolve(path, scope), isPlain, (value) => notPlain(path, value));
  if (!argument) return { value: null };
  return check(resolve(argument, scope), helper.accepts, (value) => [
    "template-value-unfit",
    `{{${helper.name} …}} is given “${String(argument.original)}”, which is ${kindOf(value)}.`,
    `It takes ${helper.wants}.`,
  ]);
}

/** What a helper of the workspace makes of its values. */
function callOwn(
  { name, place }: HelperCall,
  params: readonly Expression[],
  scope: Scope,
  { call }: WorkspaceHelpers,
): Resolved {
  const resolved = params.map((param) => resolve(param, scope));
  const faulty = resolved.find(({ fault }) => fault);
  if (faulty) return faulty;
  const helped = call?.(
    name,
    resolved.map(({ value }) => value),
    place,
  ) ?? { text: "" };
  if ("text" in helped) return { value: helped.text };
  return {
    fault: [
      "helper-failed",
      `The helper “${name}” ${helped.fault}.`,
      "Mend the helper: it takes the values that it is given, and gives text.",
    ],
  };
}

/** The value that a block decides on, and which block it is; undefined for one that lint refuses. */
export function checkBlock(
  { path, params }: Block,
  scope: Scope,
): (Resolved & { readonly block: BlockName }) | undefined {
  const block = blockNamed(calledName(path));
  const [argument] = params;
  if (!block || !argument) return undefined;
  const fits = block === "each" ? isIterable : () => true;
  return {
    block,
    ...check(resolve(argument, scope), fits, (value) => [
      "template-value-unfit",
      `{{#each ${String(argument.original)}}} goes through a list; this is ${kindOf(value)}.`,
      "Use {{#if …}} or {{#with …}}, or name the list.",
    ]),
  };
}

function check(
  resolved: Resolved,
  fits: (value: unknown) => boolean,
  unfit: (value: unknown) => Fault,
): Resolved {
  if (resolved.fault) return resolved;
  return fits(resolved.value) ? resolved : { fault: unfit(resolved.value) };
}

const isPlain = (value: unknown): boolean =>
  value === null || typeof value === "string" || typeof value === "number";

const isIterable = (value: unknown): boolean =>
  value === null || value === false || typeof value === "object";

function notPlain(path: Expression, value: unknown): Fault {
  const name = String(path.original);
  const helper = isObject(value)
    ? "html" in value
      ? "markup"
      : "text" in value && "lang" in value
        ? "run"
        : undefined
    : undefined;
  return [
    "template-value-unfit",
    `{{${name}}} prints plain text; this is ${kindOf(value)}.`,
    helper
      ? `Write {{${helper} ${name}}}.`
      : Array.isArray(value)
        ? `Write {{#each ${name}}}…{{/each}}.`
        : isObject(value)
          ? `Name the field that you want: {{${name}.…}}.`
          : `Let it decide: {{#if ${name}}}…{{/if}}.`,
  ];
}
