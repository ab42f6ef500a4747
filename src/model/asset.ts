/** A file that a rendered page refers to, held in memory. */
export interface Asset {
  readonly bytes: Uint8Array;
  /** Media type, such as `font/ttf` or `image/png`. */
  readonly type: string;
}

/** Assets by the absolute path under which a page asks for them, such as `/fonts/3f2a.ttf`. */
export type Assets = ReadonlyMap<string, Asset>;
