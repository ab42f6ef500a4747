// subset-font brings no types; this is what is used of it.
declare module "subset-font" {
  function subset(
    font: Uint8Array,
    /** Undefined with `keepAllGlyphs`. */
    text: string | undefined,
    options: {
      readonly targetFormat: "truetype" | "woff";
      readonly keepAllGlyphs?: boolean;
      readonly keepFeatures?: readonly string[];
    },
  ): Promise<Uint8Array>;
  export = subset;
}
