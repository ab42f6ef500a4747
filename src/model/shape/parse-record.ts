import { z } from "zod";
import type { Outcome, Problem } from "../diagnostic.ts";
import { didYouMean, inWords, type Suggest } from "../nearest.ts";
import { type ReferenceTarget, referenceTargets } from "../reference.ts";
import type { FieldPath, RawRecord } from "../workspace.ts";
import { describeValue, fieldName, quoted, valueAt } from "./describe.ts";
import { expected } from "./expected.ts";
import { type Fault, faultsOf } from "./faults.ts";
import { alternatives, fieldNames, schemasAt } from "./schema-walk.ts";

export interface RecordContext {
  /** What the record is known by, such as `quotes/lu-close`. */
  readonly record?: string;
  /** The ids that references to a target can have. */
  readonly idsOf?: (target: ReferenceTarget) => Iterable<string>;
  readonly suggest?: Suggest;
}

/** Holds a record to its schema; every fault becomes a problem in plain words at its own place. */
export function parseRecord<T>(
  schema: z.ZodType<T>,
  raw: RawRecord,
  context: RecordContext = {},
): Outcome<T> {
  const result = schema.safeParse(raw.value, { error: expected });
  if (result.success) return { value: result.data, problems: [] };
  const problems = faultsOf(result.error.issues).map((fault) => {
    const problem = explain(schema, raw, fault, context);
    return context.record === undefined ? problem : { ...problem, record: context.record };
  });
  return { value: undefined, problems };
}

function explain(schema: z.ZodType, raw: RawRecord, fault: Fault, context: RecordContext): Problem {
  const { path } = fault;
  const name = fieldName(path);
  if (fault.kind === "unknown-field") {
    const known = fieldNames(schema, path.slice(0, -1));
    const field = String(path.at(-1));
    return {
      rule: "unknown-field",
      message: `${name}: there is no field ${quoted(field)} here`,
      hint: `${didYouMean(field, known) ?? "Delete it, or rename it."} Known fields: ${inWords(known, "and", 40)}.`,
      place: raw.locate(path, "key"),
    };
  }
  const found = valueAt(raw.value, path);
  const label = name === "" ? "" : `${name}: `;
  if (fault.kind === "bad-key") {
    return {
      rule: "invalid-value",
      message: `${label}${fault.expected}; found ${quoted(String(path.at(-1)))}`,
      hint: didYouMean(String(path.at(-1)), fault.choices) ?? "Rename the field.",
      place: raw.locate(path, "key"),
    };
  }
  const isField = typeof path.at(-1) === "string";
  if (found === undefined && isField) {
    return {
      rule: "missing-field",
      message: `${name} is missing: ${fault.expected}`,
      hint: `Add the field ${quoted(String(path.at(-1)))}.${descriptionOf(schema, path)}`,
      place: raw.locate(path),
    };
  }
  return {
    rule: "invalid-value",
    message: `${label}${fault.expected}; found ${describeValue(found)}`,
    hint: hintFor(schema, path, found, context),
    place: raw.locate(path),
  };
}

function hintFor(
  schema: z.ZodType,
  path: FieldPath,
  found: unknown,
  context: RecordContext,
): string {
  if (found === undefined) return "Write the item, or delete the empty line.";
  const { suggest = didYouMean } = context;
  const near =
    typeof found === "string" ? suggest(found, wordsFor(schema, path, context)) : undefined;
  const fallback = `Change it, or leave the field out where the source does not say.`;
  return near ?? (descriptionOf(schema, path).trim() || fallback);
}

/** The words that a field can have: those of its schema, and the ids that it can refer to. */
function wordsFor(schema: z.ZodType, path: FieldPath, context: RecordContext): string[] {
  return schemasAt(schema, path)
    .flatMap(alternatives)
    .flatMap((option) => (option instanceof z.ZodArray ? alternatives(option.element) : [option]))
    .flatMap((option) => {
      if (option instanceof z.ZodEnum) return option.options.map(String);
      if (option instanceof z.ZodLiteral) return [...option.values].map(String);
      const target = referenceTargets.get(option as z.ZodType)?.target;
      return target === undefined ? [] : [...(context.idsOf?.(target) ?? [])];
    });
}

/** What the model says about a field, with a space before it. */
function descriptionOf(schema: z.ZodType, path: FieldPath): string {
  const [field] = schemasAt(schema, path);
  const description = field instanceof z.ZodType ? field.description : undefined;
  return description === undefined ? "" : ` ${description}`;
}
