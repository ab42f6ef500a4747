import { z } from "zod";
import { localizedText } from "../text.ts";
import type { FieldPath } from "../workspace.ts";

export type Schema = z.core.$ZodType;

/** The schema behind `optional` and behind the step that turns text into numbers. */
function bare(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.out);
  return schema;
}

/** The alternatives of a schema: the options of a union, else the schema itself. */
export function alternatives(schema: Schema): Schema[] {
  const found = bare(schema);
  return found instanceof z.ZodUnion ? found.options.flatMap(alternatives) : [found];
}

/** The alternatives of a schema, a text by language being one thing. */
function kinds(schema: Schema): Schema[] {
  const found = bare(schema);
  if (isLocalizedText(found)) return [found];
  return found instanceof z.ZodUnion ? found.options.flatMap(kinds) : [found];
}

/** Whether a schema is a text by language, under whatever description. */
export function isLocalizedText(schema: Schema): boolean {
  for (let at: Schema | undefined = schema; at; at = at._zod.parent) {
    if (at === localizedText) return true;
  }
  return false;
}

/** The schemas of the field to which a path leads, one for each way through the unions. */
export function schemasAt(schema: Schema, path: FieldPath): Schema[] {
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  return alternatives(schema)
    .map((option) => inner(option, step))
    .filter((found) => found !== undefined)
    .flatMap((found) => schemasAt(found, rest));
}

/** The names of the fields that a map can have at a path; none where any name will do. */
export function fieldNames(schema: Schema, path: FieldPath): string[] {
  return schemasAt(schema, path)
    .flatMap(alternatives)
    .flatMap((option) => {
      if (option instanceof z.ZodObject) return Object.keys(option.shape);
      const keys = option instanceof z.ZodRecord ? option.keyType : undefined;
      return keys instanceof z.ZodEnum ? keys.options.map(String) : [];
    });
}

export interface Visit {
  readonly schema: Schema;
  readonly value: unknown;
  readonly path: FieldPath;
}

/**
 * Every value inside `value` together with the schema that it falls under,
 * outer before inner. Values need not be valid: what fits no schema is passed
 * over. A text by language is one value.
 */
export function* walk(schema: Schema, value: unknown, path: FieldPath = []): Generator<Visit> {
  const found = bare(schema);
  yield { schema: found, value, path };
  if (isLocalizedText(found)) return;
  for (const option of kinds(found)) {
    if (option !== found) {
      if (matches(option, value)) {
        yield* walk(option, value, path);
        return;
      }
      continue;
    }
    if (!isComposite(value)) return;
    for (const [key, item] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      const below = inner(option, step);
      if (below) yield* walk(below, item, [...path, step]);
    }
  }
}

/** Whether a value has the kind that a schema asks for; a word that stands for itself comes first. */
function matches(option: Schema, value: unknown): boolean {
  if (option instanceof z.ZodLiteral) return option.values.has(value as string);
  if (option instanceof z.ZodArray) return Array.isArray(value);
  const isMap = isComposite(value) && !Array.isArray(value);
  if (isLocalizedText(option)) return isMap || typeof value === "string";
  if (option instanceof z.ZodObject) return isMap && hasItsLiterals(option, value);
  return option instanceof z.ZodRecord ? isMap : !isComposite(value);
}

/** Tells the members of a union apart that name their kind in a field. */
function hasItsLiterals(option: z.ZodObject, value: object): boolean {
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.entries(option.shape).every(
    ([name, field]) =>
      !(field instanceof z.ZodLiteral) || field.values.has(given.get(name) as string),
  );
}

function inner(option: Schema, step: string | number): Schema | undefined {
  if (option instanceof z.ZodArray) return typeof step === "number" ? option.element : undefined;
  if (option instanceof z.ZodRecord) return typeof step === "string" ? option.valueType : undefined;
  if (!(option instanceof z.ZodObject)) return undefined;
  return Object.hasOwn(option.shape, step) ? option.shape[step] : undefined;
}

function isComposite(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
