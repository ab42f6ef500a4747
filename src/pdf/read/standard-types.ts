/** The structure types of ISO 32000-1, 14.8.4. */
const grouping =
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private".split(" ");
const block = "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot".split(" ");
const inline =
  "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP".split(" ");
const illustrations = ["Figure", "Formula", "Form"];

export const standardTypes: ReadonlySet<string> = new Set([
  ...grouping,
  ...block,
  ...inline,
  ...illustrations,
]);

/** Those that stand within a line of text. A note may hold blocks, but stands where it is referred to. */
const inlineTypes: ReadonlySet<string> = new Set([...inline, ...illustrations, "NonStruct"]);

export const isInlineType = (role: string): boolean => role !== "Note" && inlineTypes.has(role);

/** Speaks by its alternative text only. */
export const isIllustration = (role: string): boolean => role === "Figure" || role === "Formula";

/** Holds words for us alone, or nothing at all: what is in it is read as part of what is around it. */
export const isHeading = (role: string): boolean => /^H[1-6]?$/.test(role);
