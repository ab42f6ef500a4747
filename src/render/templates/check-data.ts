import type { WorkspaceHelpers } from "../../model/workspace-helpers.ts";
import { isObject, type Target } from "../helpers/helper.ts";
import { helperNamed } from "../helpers/index.ts";
import { type Entry, entriesOf } from "./block-entries.ts";
import { checkBlock, checkMustache } from "./check-values.ts";
import type { Fault, Findings } from "./findings.ts";
import { resolve, type Scope } from "./scope.ts";
import {
  type Block,
  calledName,
  type Mustache,
  type PartialCall,
  type Position,
  type Program,
  type Statement,
  type Template,
} from "./syntax.ts";

/*
 * Goes through a template with its data as Handlebars will, and reports each
 * field that is not there. Handlebars' strict mode alone would stop at the
 * first one, name no file, and let helper arguments, {{#if}}, {{#each}} and
 * inherited names such as `toString` pass in silence. It also measures the
 * output before it exists: neither the steps nor the length can run away.
 */

export interface Limits {
  readonly partialDepth: number;
  readonly steps: number;
  /** Characters of HTML. */
  readonly length: number;
}

/** Thrown inside this module only, to leave a walk that has run away. */
class Stopped extends Error {}

/** What the walk needs beside a template and its context. */
export interface Surroundings {
  readonly partials: ReadonlyMap<string, Template>;
  /** Calls that have been reported already. */
  readonly faulty: ReadonlySet<Statement>;
  readonly target: Target;
  readonly limits: Limits;
  readonly helpers?: WorkspaceHelpers | undefined;
  /** Goes into blocks that the data would leave out, too: the data is a sample of all there can be. */
  readonly everyBranch?: boolean;
}

/** Deeper than this only what the data leads to is followed, so that partials come to an end. */
const deepestBranch = 5;

export function checkData(
  template: Template,
  { partials, faulty, target, limits, helpers, everyBranch = false }: Surroundings,
  context: unknown,
  findings: Findings,
): void {
  let steps = 0;
  let length = 0;

  try {
    walk(
      template.program,
      { contexts: [context], blockParams: {}, data: [{ root: context }] },
      template.file,
      0,
    );
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }

  function walk(program: Program, scope: Scope, file: string, depth: number): void {
    for (const statement of program.body) {
      if (++steps > limits.steps || length > limits.length) {
        stop(file, statement.loc.start, tooLarge(limits));
      }
      if (!faulty.has(statement)) step(statement, scope, file, depth);
    }
  }

  function step(statement: Statement, scope: Scope, file: string, depth: number): void {
    switch (statement.type) {
      case "ContentStatement":
        length += statement.original.length;
        break;
      case "MustacheStatement":
        print(statement, scope, file);
        break;
      case "BlockStatement":
        enter(statement, scope, file, depth);
        break;
      case "PartialStatement":
        call(statement, scope, file, depth);
        break;
    }
  }

  function print(mustache: Mustache, scope: Scope, file: string): void {
    const checked = checkMustache(mustache, scope, helpers, file);
    if (checked.fault) {
      findings.add(file, mustache.loc.start, checked.fault);
      return;
    }
    const helper = helperNamed(calledName(mustache.path));
    length += (helper ? helper.print(checked.value, target) : String(checked.value ?? "")).length;
  }

  function enter(block: Block, scope: Scope, file: string, depth: number): void {
    const checked = checkBlock(block, scope);
    if (!checked) return;
    const { program, inverse } = block;
    const both = everyBranch && depth < deepestBranch;
    const decides = checked.block === "if" || checked.block === "unless";
    if (checked.fault) findings.add(file, block.loc.start, checked.fault);
    if (checked.fault && !(both && decides)) return;
    const found = checked.fault ? [] : entriesOf(checked.block, checked.value);
    const entries = both && decides ? [{ params: [] }] : found;
    if (inverse && (both || entries.length === 0)) walk(inverse, scope, file, depth);
    if (!program) return;
    for (const entry of entries) walk(program, inside(scope, entry, program), file, depth);
  }

  function call(partial: PartialCall, scope: Scope, file: string, depth: number): void {
    const name = String(partial.name.original);
    const called = partials.get(name);
    if (!called) return;
    if (depth >= limits.partialDepth) stop(file, partial.loc.start, tooDeep(name, limits));
    const [parameter] = partial.params;
    const given = parameter ? resolve(parameter, scope) : { value: scope.contexts[0] };
    const named = (partial.hash?.pairs ?? []).map(
      ({ key, value }) => [key, resolve(value, scope)] as const,
    );
    const faults = [given, ...named.map(([, resolved]) => resolved)].flatMap((r) =>
      r.fault ? [r.fault] : [],
    );
    for (const fault of faults) findings.add(file, partial.loc.start, fault);
    if (faults.length > 0) return;
    // As Handlebars does it: named values are laid over a copy of the context.
    const context =
      named.length === 0
        ? given.value
        : {
            ...(isObject(given.value) ? given.value : {}),
            ...Object.fromEntries(named.map(([key, { value }]) => [key, value])),
          };
    walk(
      called.program,
      { contexts: [context], blockParams: {}, data: scope.data },
      called.file,
      depth + 1,
    );
  }

  function stop(file: string, at: Position, fault: Fault): never {
    findings.add(file, at, fault);
    throw new Stopped();
  }
}

function inside(scope: Scope, { context, data, params }: Entry, program: Program): Scope {
  const names = (program.blockParams ?? []).map((name, index) => [name, params[index] ?? null]);
  return {
    contexts:
      context && context.value !== scope.contexts[0]
        ? [context.value, ...scope.contexts]
        : scope.contexts,
    blockParams: { ...scope.blockParams, ...Object.fromEntries(names) },
    data: data ? [{ ...scope.data[0], ...data }, ...scope.data] : scope.data,
  };
}

const tooDeep = (name: string, { partialDepth }: Limits): Fault => [
  "template-too-deep",
  `Partials call each other more than ${partialDepth} deep, here “${name}”.`,
  "A partial must not call itself without end; end the calls with {{#if …}}.",
];

const tooLarge = ({ length }: Limits): Fault => [
  "output-too-large",
  `The document would be larger than ${Math.round(length / 1_000_000)} million characters, or take too many steps.`,
  "Look for a list inside itself; else split the edition.",
];
