import { type DocumentData, documentDataName } from "../model/document-data.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { Profile } from "../model/severity.ts";

/** The data that a PDF carries of itself, as a file to embed. */
export function attachmentOf(
  view: DocumentView,
  page: PageFacts,
  { edition, profile }: { readonly edition: string; readonly profile: Profile },
): { name: string; mimeType: string; description: string; bytes: Uint8Array } {
  const { frame } = view;
  const data: DocumentData = {
    briefwright: 1,
    edition,
    document: frame.kind,
    language: frame.language,
    profile,
    // Spread, since the type of a format leaves room for what it does not name.
    view: { ...view, frame: { ...frame, margins: { ...frame.margins } } },
    texts: page.texts.map(({ text, record }) => ({
      text: text.replace(/\s+/g, " ").trim(),
      ...(record !== "" && { record }),
    })),
  };
  return {
    name: documentDataName,
    mimeType: "application/json",
    description: `The data of this document: ${frame.title}`,
    bytes: Buffer.from(`${JSON.stringify(data)}\n`),
  };
}
