import { createHash } from "node:crypto";
import type { Diagnostic } from "../model/diagnostic.ts";

/**
 * A name for each diagnostic by which it is known again when lines above it come or go: the
 * rule, the file, the record and the message without its numbers. Equal ones are counted.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, file, record, output, message }) => {
    const words = message.replace(/\d+/g, "#");
    const key = JSON.stringify([rule, file, record, output, words]);
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return createHash("sha256").update(`${key}${earlier}`).digest("hex").slice(0, 32);
  });
}
