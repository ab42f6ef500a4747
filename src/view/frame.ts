import { directionOf } from "../model/direction.ts";
import type { Frame } from "../model/document-view.ts";
import type { ViewContext } from "./context.ts";

/** The frame that every document shares: title, margins, metadata. */
export function frameOf(context: ViewContext): Frame {
  const { edition, kind, language, profile, say, text } = context;
  const { head } = edition;
  const editionTitle = text(head.title).text;
  const kindTitle = text(kind.title).text;
  const { paper = edition.paper, ...page } = kind.page ?? {};
  const themes = Object.values(head.themes ?? {}).map((theme) => text(theme).text);
  return {
    kind: kind.id,
    language,
    direction: directionOf(language),
    paper,
    ...(kind.page && { page }),
    title: say("frame.title", { edition: editionTitle, document: kindTitle }),
    author: head.publisher === undefined ? "" : text(head.publisher).text,
    subject: head.subtitle === undefined ? editionTitle : text(head.subtitle).text,
    keywords: [kindTitle, ...themes],
    issued: head.issued,
    margins: {
      runningTitle: runningTitle(context),
      edition: editionLine(context),
      handling: edition.handling.scheme === "none" ? "" : edition.handling.label,
      draft: profile === "draft" ? say("frame.draft") : "",
      pageOfPages: pageOfPages(say("frame.page", { page: "\u0000", pages: "\u0001" })),
    },
  };
}

/** The edition and the document; in a pack the pack as well. */
function runningTitle({ edition: { head }, kind, say, text, place }: ViewContext): string {
  const title = text(head.shortTitle ?? head.title).text;
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
