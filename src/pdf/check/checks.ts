import { actions } from "./actions.ts";
import { alternatives } from "./alternatives.ts";
import { annotations } from "./annotations.ts";
import { attachments } from "./attachments.ts";
import { characters } from "./characters.ts";
import { file } from "./file.ts";
import { fonts } from "./fonts.ts";
import { headings } from "./headings.ts";
import { ids } from "./ids.ts";
import { languages } from "./languages.ts";
import { links } from "./links.ts";
import { metadata } from "./metadata.ts";
import { nesting } from "./nesting.ts";
import { outline } from "./outline.ts";
import { outputIntent } from "./output-intent.ts";
import { pageLabels } from "./page-labels.ts";
import { paintedContent } from "./painted-content.ts";
import { parentTree } from "./parent-tree.ts";
import type { PdfCheck } from "./pdf-check.ts";
import { structureTypes } from "./structure-types.ts";
import { tables } from "./tables.ts";
import { taggedContent } from "./tagged-content.ts";

/** From the file as a whole to what only some documents have. Their order is that of the report. */
export const pdfChecks: readonly PdfCheck[] = [
  file,
  metadata,
  outputIntent,
  languages,
  paintedContent,
  taggedContent,
  parentTree,
  structureTypes,
  nesting,
  ids,
  headings,
  alternatives,
  tables,
  links,
  annotations,
  actions,
  fonts,
  characters,
  outline,
  pageLabels,
  attachments,
];
