import { abbreviations } from "./abbreviations.ts";
import { attachment } from "./attachment.ts";
import { boundingBoxes } from "./bounding-boxes.ts";
import { contentsLists } from "./contents-lists.ts";
import { decoration } from "./decoration.ts";
import { definitionLists } from "./definition-lists.ts";
import { directions } from "./directions.ts";
import { emptyTags } from "./empty-tags.ts";
import { figures } from "./figures.ts";
import { identities } from "./identities.ts";
import { languages } from "./languages.ts";
import { links } from "./links.ts";
import { lists } from "./lists.ts";
import { metadata } from "./metadata.ts";
import { outline } from "./outline.ts";
import { outputIntent } from "./output-intent.ts";
import { pageLabels } from "./page-labels.ts";
import { paragraphs } from "./paragraphs.ts";
import { repeatedRows } from "./repeated-rows.ts";
import { ruby } from "./ruby.ts";
import { spokenTexts } from "./spoken-texts.ts";
import type { FinishStep } from "./step.ts";
import { structure } from "./structure.ts";
import { structureTypes } from "./structure-types.ts";
import { tabOrder } from "./tab-order.ts";
import { tableCells } from "./table-cells.ts";
import { tidy } from "./tidy.ts";
import { unicodeMaps } from "./unicode-maps.ts";
import { xmp } from "./xmp.ts";

/** What is done to a printed document, in this order. */
export const finishSteps = [
  // What is no part of the text.
  decoration,
  // What each element is.
  structureTypes,
  repeatedRows,
  definitionLists,
  lists,
  contentsLists,
  tableCells,
  figures,
  links,
  ruby,
  abbreviations,
  paragraphs,
  // What is said of it.
  languages,
  directions,
  identities,
  emptyTags,
  spokenTexts,
  boundingBoxes,
  outline,
  structure,
  unicodeMaps,
  // What the file says of itself.
  metadata,
  xmp,
  outputIntent,
  attachment,
  pageLabels,
  tabOrder,
  tidy,
] as const satisfies readonly FinishStep[];
