import type { z } from "zod";
import { type ReferenceTarget, referenceTargets } from "../reference.ts";
import type { FieldPath } from "../workspace.ts";
import { type Schema, walk } from "./schema-walk.ts";

export interface FoundReference {
  readonly target: ReferenceTarget;
  readonly id: string;
  readonly path: FieldPath;
}

/** Every id by which a record refers to another one. */
export function referencesIn(schema: Schema, record: unknown): FoundReference[] {
  const found: FoundReference[] = [];
  for (const { schema: part, value, path } of walk(schema, record)) {
    const target = referenceTargets.get(part as z.ZodType)?.target;
    if (target !== undefined && typeof value === "string") found.push({ target, id: value, path });
  }
  return found;
}
