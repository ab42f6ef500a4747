import type { PdfFacts } from "../../src/pdf/read/read.ts";

/** What is read out of a PDF of which nothing is known. */
export const noFacts: PdfFacts = {
  pages: 0,
  version: "1.4",
  tagged: false,
  language: "",
  title: "",
  author: "",
  creator: "",
  producer: "",
  info: {},
  xmp: "",
  outline: [],
  fonts: [],
  sheets: [],
  labels: [],
  structure: undefined,
  destinations: {},
  links: [],
  attachments: [],
};
