import { z } from "zod";
import { directionOf } from "../model/direction.ts";
import type { Frame } from "../model/document-view.ts";
import { page, papers } from "../model/paper.ts";
import type { ViewContext } from "./context.ts";
import { marginBoxes } from "./margin-boxes.ts";
import { runningTitleOf } from "./running-title.ts";
import { hasCover } from "./sections/brand-head.ts";

const words = (description: string, example: string) => z.string().meta({ description, example });

/** Described for those who write a layout. */
export const frameView = z
  .object({
    kind: words("The kind of document: the name of its folder.", "summary"),
    language: words("BCP 47 tag of the document.", "zh-Hans"),
    direction: z
      .enum(["ltr", "rtl"])
      .meta({ description: "The direction of its lines.", example: "ltr" }),
    paper: z.enum(papers).meta({ description: "What it is printed on.", example: "A4" }),
    page: page
      .pick({ orientation: true, margins: true })
      .optional()
      .meta({ description: "How its kind wants its pages, where it says so." }),
    title: words("The title of the file: edition and document.", "Harbours: Summary"),
    author: words("The publisher; empty if none is named.", "Port office"),
    subject: words("The subtitle, else the title.", "Queues and strikes"),
    keywords: z
      .array(z.string())
      .readonly()
      .meta({
        description: "The kind of document and the themes.",
        example: ["Summary", "Labour"],
      }),
    issued: words("The date of issue, for machines.", "2025-09-01"),
    margins: z
      .object({
        runningTitle: words("Edition and document.", "Harbours · Summary"),
        edition: words("Number, version and date.", "No. 7 · 1 September 2025"),
        handling: words("The handling label; empty if there is none.", "TLP:GREEN"),
        draft: words("The mark of a draft; empty in a release.", "DRAFT"),
        pageOfPages: z
          .tuple([z.string(), z.string(), z.string()])
          .readonly()
          .meta({
            description: "What stands before, between and behind the page and their number.",
            example: ["", " / ", ""],
          }),
      })
      .meta({ description: "The texts of the page margins." }),
  })
  .meta({ description: "What every document says about itself: title, language, margins." });

/** The frame that every document shares: title, margins, metadata. */
export function frameOf(context: ViewContext): Frame {
  const { edition, kind, language, profile, say, text } = context;
  const { head } = edition;
  const editionTitle = text(head.title).text;
  const kindTitle = text(kind.title).text;
  const edited = editionLine(context);
  const boxes = marginBoxes(context, edited);
  const { paper = edition.paper, ...page } = kind.page ?? {};
  const themes = Object.values(head.themes ?? {}).map((theme) => text(theme).text);
  return {
    kind: kind.id,
    language,
    direction: directionOf(language),
    paper,
    ...(kind.page && { page }),
    ...(hasCover(context) && { cover: true }),
    title: say("frame.title", { edition: editionTitle, document: kindTitle }),
    author: head.publisher === undefined ? "" : text(head.publisher).text,
    subject: head.subtitle === undefined ? editionTitle : text(head.subtitle).text,
    keywords: [kindTitle, ...themes],
    issued: head.issued,
    margins: {
      runningTitle: runningTitle(context),
      edition: edited,
      handling: edition.handling.scheme === "none" ? "" : edition.handling.label,
      draft: profile === "draft" ? say("frame.draft") : "",
      pageOfPages: pageOfPages(say("frame.page", { page: "\u0000", pages: "\u0001" })),
      ...(boxes && { boxes }),
    },
  };
}

/** The edition and the document; in a pack the pack as well. */
function runningTitle(context: ViewContext): string {
  const { kind, say, text, place } = context;
  const title = runningTitleOf(context);
  const document = text(kind.title).text;
  if (place === undefined) return say("frame.running-title", { title, document });
  return say("frame.running-part", { title, pack: text(place.pack.kind.title).text, document });
}

/** Number, version and date of issue, as far as they are given. */
function editionLine({ edition: { head }, say, date }: ViewContext): string {
  return [
    head.number === undefined ? "" : say("frame.number", { number: head.number }),
    head.version === undefined ? "" : say("frame.version", { version: head.version }),
    date(head.issued),
  ]
    .filter((part) => part !== "")
    .join(say("frame.separator"));
}

/** Splits "{page} / {pages}" into what stands before, between and after the counters. */
function pageOfPages(worded: string): [string, string, string] {
  const [before = "", rest = ""] = worded.split("\u0000");
  const [between = "", after = ""] = rest.split("\u0001");
  return [before, between, after];
}
