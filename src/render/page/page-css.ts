import type { Frame } from "../../model/document-view.ts";
import { type ExtraScript, isIn } from "../fonts/extra-scripts.ts";
import { writesHan } from "./brand-css.ts";
import { cssString } from "./css-string.ts";
import { handlingDeclarations } from "./handling.ts";
import { contentOf, marginPieces, wordsOf } from "./margin-box.ts";
import { isMirrored } from "./mirror-margins.ts";

/*
 * The margins of printed pages. Two parts, around the styles of the templates:
 * what a style may change, and what it may not.
 */

const boxes = [
  "top-left",
  "top-center",
  "top-right",
  "bottom-left",
  "bottom-center",
  "bottom-right",
] as const;
type Box = (typeof boxes)[number];

/** Before the styles: how the margins look, by custom properties that a style can set on :root. */
export function pageDefaults(frame: Frame, scripts: readonly ExtraScript[]): string {
  // Each box needs its own: boxes inherit from the page, not from :root's styles.
  const direction = frame.direction === "rtl" ? " direction: rtl;" : "";
  const looks = `font: var(--margin-weight, 400) var(--margin-size, 8.5pt)/1.3 ${marginFonts(frame, scripts)}; color: var(--margin-color, #444);${direction}`;
  return `@page {
  margin: var(--page-margin, 24mm 20mm 22mm);
${boxes.map((box) => `  @${box} { ${looks} }`).join("\n")}
}
html::before, html::after { ${looks} }`;
}

function marginFonts({ language }: Frame, scripts: readonly ExtraScript[]): string {
  const stack = writesHan(language)
    ? '"Noto Sans SC", "Source Sans 3"'
    : '"Source Sans 3", "Noto Sans SC"';
  // Where Han is drawn in their own forms, and marks such as “ ” with it.
  const own = scripts.filter((script) => script.sharesHan && isIn(script, language));
  const before = own.map(({ name }) => `var(--${name}), `).join("");
  // A string has no language that could choose the font: all others stand behind.
  return `${before}var(--margin-font, ${stack}), var(--others, sans-serif)`;
}

/** After the styles: the size of the paper, what the margins say, and the handling label. */
export function pageContents(frame: Frame): string {
  const { margins } = frame;
  const pieces = marginPieces(frame);
  const content: Readonly<Record<Box, string>> = {
    "top-left": contentOf(pieces["top-left"]),
    // Beside a long title 草稿 would be set on two lines.
    "top-center": `${contentOf(pieces["top-center"])}${margins.draft === "" ? "" : " white-space: nowrap;"}`,
    "top-right": handlingBox(margins.handling, "auto 0 3mm auto"),
    "bottom-left": contentOf(pieces["bottom-left"]),
    "bottom-center": contentOf(pieces["bottom-center"]),
    "bottom-right": handlingBox(margins.handling, "3mm 0 auto auto"),
  };
  const written = boxes.filter((box) => content[box] !== "");
  // To the styles the middle of the head is DRAFT, a warning that stands on a cover as well. What
  // a brand has there instead is a running head.
  const hasHead = margins.draft === "" && content["top-center"] !== "";
  const plain = "color: var(--margin-color, #444); font-weight: var(--margin-weight, 400);";
  const head = `
@page { @top-center { ${plain} } }
@page cover-sheet { @top-center { content: none; } }`;
  return `@page {
  ${pageShape(frame)}
${written.map((box) => `  @${box} { ${content[box]} }`).join("\n")}
}${isMirrored(frame) ? mirroredText : ""}${hasHead ? head : ""}
${loadMarginFonts(frame)}${handlingOnScreen(margins.handling)}`;
}

/** Written for the left side, and mirrored with its boxes: their words end at the right edge. */
const mirroredText = `
@page { @top-left { text-align: right; } @bottom-left { text-align: right; } }`;

/** Paper, which way it lies, and the margins that the kind of document asks for. */
export function pageShape({ paper, page = {} }: Frame): string {
  const { orientation, margins } = page;
  const name = paper === "Letter" ? "letter" : "A4";
  const size = `size: ${orientation === "landscape" ? `${name} landscape` : name};`;
  return margins === undefined ? size : `${size} margin: ${margins};`;
}

const textOf = (text: string): string => (text === "" ? "" : `content: ${cssString(text)};`);

/** As small as its text, so that the black is a label and not the corner of the page. */
function handlingBox(handling: string, margin: string): string {
  const declarations = handlingDeclarations(handling);
  return declarations === ""
    ? textOf(handling)
    : `${textOf(handling)} ${declarations} height: max-content; margin: ${margin}; width: max-content;`;
}

/**
 * Chrome loads a font when the page's own content needs it; text of the margins
 * whose font was not loaded prints as nothing. So the page says it too, unseen.
 */
function loadMarginFonts(frame: Frame): string {
  const pieces = marginPieces(frame);
  const before = [...wordsOf(pieces["top-left"]), ...wordsOf(pieces["top-center"])];
  const behind = [...wordsOf(pieces["bottom-left"]), ...wordsOf(pieces["bottom-center"])];
  const all = [...before, frame.margins.handling, ...behind, "0123456789"].join(" ");
  return `html::before, html::after { content: ${cssString(all)}; height: 0; left: 0; overflow: hidden; position: absolute; top: 0; visibility: hidden; width: 0; }
html::after { font-weight: 700; }`;
}

function handlingOnScreen(handling: string): string {
  const declarations = handlingDeclarations(handling);
  return declarations === "" ? "" : `\n.handling { ${declarations} }`;
}
