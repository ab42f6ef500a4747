import type { Assets } from "./asset.ts";

/** A rendered document: HTML that asks for its assets by path, and those assets. */
export interface Rendered {
  readonly html: string;
  readonly assets: Assets;
}
