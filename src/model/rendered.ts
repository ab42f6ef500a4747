import type { Assets } from "./asset.ts";

/** A rendered document: HTML that asks for its assets by path, and those assets. */
export interface Rendered {
  readonly html: string;
  readonly assets: Assets;
  /** PostScript names of its fonts, such as `SourceSans3-Regular`. */
  readonly fonts: readonly string[];
}
