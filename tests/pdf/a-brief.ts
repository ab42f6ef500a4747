import { readFileSync } from "node:fs";
import type { PageElement } from "../../src/model/page-facts.ts";
import { finish } from "../../src/pdf/finish/finish.ts";

const file = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

/** A print of brief.html by Chromium 147, with what the page says of its elements. */
export const printedBrief: Uint8Array = file("brief.pdf");
const elements: PageElement[] = JSON.parse(file("brief.elements.json").toString());

let finished: Promise<Uint8Array> | undefined;

/** The same as it is published. */
export function finishedBrief(): Promise<Uint8Array> {
  finished ??= finish(printedBrief, {
    title: "Grain prices",
    author: "Office of Briefs",
    subject: "What grain costs",
    keywords: ["grain", "prices"],
    language: "en",
    date: "2025-09-01T00:00:00Z",
    version: "1.2.3",
    elements,
    attachment: {
      name: "brief.json",
      mimeType: "application/json",
      description: "The data of this document",
      bytes: Buffer.from('{"grain":["wheat","rice"]}'),
    },
  });
  return finished;
}
