import type { FoundText } from "../../model/found-text.ts";

/** Everything that a PDF says anywhere, and its streams as they are when unpacked. */
export interface PdfTexts {
  readonly texts: readonly FoundText[];
  readonly streams: readonly Uint8Array[];
}
