import { createHash } from "node:crypto";
import type { Draft } from "../build/render-document.ts";
import type { PlannedDocument } from "../plan.ts";

/** Everything that a PDF is made from and held to, in so many letters. */
export function fingerprint({ kind, edition }: PlannedDocument, { view, rendered }: Draft): string {
  const hash = createHash("sha256").update(JSON.stringify([edition, kind, view, rendered.fonts]));
  hash.update(rendered.html);
  for (const [path, { bytes }] of rendered.assets) hash.update(path).update(bytes);
  return hash.digest("hex");
}
