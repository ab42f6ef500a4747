import type { Frame } from "../../model/document-view.ts";

/**
 * Whether the margins of a page change sides: where its language runs from right to left. A
 * handling label stays at the right, as its protocol recommends, and the running head opposite.
 */
export const isMirrored = ({ direction, margins }: Frame): boolean =>
  direction === "rtl" && margins.handling === "";

/** A string, which is text and stays, or the name of a box at one side. */
const stringOrBox = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|@(top|bottom)-(left|right)\b/gs;

/** Styles in which each box of the page margins stands at the other side. */
export const mirrorMargins = (css: string): string =>
  css.replace(stringOrBox, (found, edge?: string, side?: string) =>
    edge === undefined ? found : `@${edge}-${side === "left" ? "right" : "left"}`,
  );
