import type { z } from "zod";
import { type ReferenceTarget, referenceTargets } from "../reference.ts";
import type { FieldPath } from "../workspace.ts";
import { type Schema, walk } from "./schema-walk.ts";

export interface FoundReference {
  readonly target: ReferenceTarget;
  readonly id: string;
  readonly path: FieldPath;
}

/** What each schema refers to, since to ask zod takes its time. */
const targets = new WeakMap<Schema, { readonly target: ReferenceTarget | undefined }>();

function targetOf(schema: Schema): ReferenceTarget | undefined {
  const known = targets.get(schema);
  if (known) return known.target;
  const target = referenceTargets.get(schema as z.ZodType)?.target;
  targets.set(schema, { target });
  return target;
}

/** Every id by which a record refers to another one. */
export function referencesIn(schema: Schema, record: unknown): FoundReference[] {
  const found: FoundReference[] = [];
  for (const { schema: part, value, path } of walk(schema, record)) {
    const target = typeof value === "string" ? targetOf(part) : undefined;
    if (target !== undefined && typeof value === "string") found.push({ target, id: value, path });
  }
  return found;
}
