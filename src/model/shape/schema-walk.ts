import { z } from "zod";
import { localizedText } from "../text.ts";
import type { FieldPath } from "../workspace.ts";

export type Schema = z.core.$ZodType;

/** A schema as it is met again and again: to ask zod what it is takes its time. */
interface Known {
  /** The schema behind `optional` and behind the step that turns text into numbers. */
  readonly bare: Schema;
  readonly isText: boolean;
  /** The alternatives of the schema, a text by language being one thing. */
  readonly kinds: readonly Schema[];
  readonly inner: (step: string | number) => Schema | undefined;
}

const known = new WeakMap<Schema, Known>();

function knownOf(schema: Schema): Known {
  const before = known.get(schema);
  if (before) return before;
  const found = unwrapped(schema);
  const isText = isLocalizedText(found);
  const isUnion = !isText && found instanceof z.ZodUnion;
  const kinds = isUnion ? found.options.flatMap((option) => knownOf(option).kinds) : [found];
  const now = { bare: found, isText, kinds, inner: innerOf(found) };
  known.set(schema, now);
  return now;
}

function unwrapped(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrapped(schema.out);
  return schema;
}

/** The alternatives of a schema: the options of a union, else the schema itself. */
export function alternatives(schema: Schema): Schema[] {
  const found = unwrapped(schema);
  return found instanceof z.ZodUnion ? found.options.flatMap(alternatives) : [found];
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
    .map((option) => knownOf(option).inner(step))
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
  const open: Visit[] = [{ schema: knownOf(schema).bare, value, path }];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    yield visit;
    pushInner(open, visit);
  }
}

/** Adds what is directly inside, the first last: of a union, the value as the alternative that it fits. */
function pushInner(open: Visit[], { schema, value, path }: Visit): void {
  const { isText, kinds, inner } = knownOf(schema);
  if (isText) return;
  if (kinds[0] !== schema) {
    const option = kinds.find((kind) => matches(kind, value));
    if (option) open.push({ schema: option, value, path });
    return;
  }
  if (!isComposite(value)) return;
  const isList = Array.isArray(value);
  for (const [key, item] of Object.entries(value).reverse()) {
    const step = isList ? Number(key) : key;
    const below = inner(step);
    if (below) open.push({ schema: knownOf(below).bare, value: item, path: [...path, step] });
  }
}

/** Whether a value has the kind that a schema asks for; a word that stands for itself comes first. */
function matches(option: Schema, value: unknown): boolean {
  if (option instanceof z.ZodLiteral) return option.values.has(value as string);
  if (option instanceof z.ZodArray) return Array.isArray(value);
  const isMap = isComposite(value) && !Array.isArray(value);
  if (knownOf(option).isText) return isMap || typeof value === "string";
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

function innerOf(option: Schema): Known["inner"] {
  if (option instanceof z.ZodArray) {
    const element: Schema = option.element;
    return (step) => (typeof step === "number" ? element : undefined);
  }
  if (option instanceof z.ZodRecord) {
    const values: Schema = option.valueType;
    return (step) => (typeof step === "string" ? values : undefined);
  }
  if (!(option instanceof z.ZodObject)) return () => undefined;
  const { shape } = option;
  return (step) => (Object.hasOwn(shape, step) ? shape[step] : undefined);
}

function isComposite(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
