import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { addAll } from "../../model/add-all.ts";
import type { FoundText } from "../../model/found-text.ts";
import { textOf } from "../objects.ts";
import { unpackedBytes } from "../packed.ts";
import type { PdfTexts } from "./pdf-texts.ts";

/** Where a string stands, for people, by the key that it has. */
const places: Readonly<Record<string, string>> = {
  Alt: "an alternative text",
  ActualText: "a replacement text",
  Title: "a title or the outline",
  F: "a file name",
  UF: "a file name",
};

/** Every string, name and stream of a PDF. */
export function stringsOf({ context }: PDFDocument): PdfTexts {
  const texts: FoundText[] = [];
  const streams: Uint8Array[] = [];
  const visit = (object: PDFObject | undefined, place: string): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) {
      texts.push({ place, text: textOf(object) ?? "" });
    } else if (object instanceof PDFName) {
      texts.push({ place: "a name", text: object.decodeText() });
    } else if (object instanceof PDFArray) {
      for (const item of object.asArray()) visit(item, place);
    } else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        visit(key, "a name");
        visit(value, places[key.decodeText()] ?? "its metadata");
      }
    } else if (object instanceof PDFStream) {
      visit(object.dict, place);
      const bytes = unpacked(object);
      streams.push(bytes);
      const type = object.dict.get(PDFName.of("Type"));
      addAll(
        texts,
        textsOfStream(bytes, type === PDFName.of("EmbeddedFile") ? "an attachment" : "a stream"),
      );
    }
  };
  for (const [, object] of context.enumerateIndirectObjects()) visit(object, "its metadata");
  const { Info, ID, Root } = context.trailerInfo;
  for (const object of [Info, ID, Root]) visit(object, "its metadata");
  return { texts, streams };
}

/** What a filter of pictures packs is left packed: it holds no text. */
function unpacked(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  try {
    return unpackedBytes(stream);
  } catch {
    return stream.contents;
  }
}

/** A stream as text, and the strings in it: those of marked content are replacements for what is drawn. */
function textsOfStream(bytes: Uint8Array, place: string): FoundText[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Fonts and pictures have zeros; they are searched as bytes.
  if (buffer.includes(0) && !isUtf16(buffer)) return [];
  const latin = buffer.toString("latin1");
  const hex = [...latin.matchAll(/<(feff[0-9a-f\s]+)>/gi)].map(([, digits = ""]) =>
    PDFHexString.of(digits.replace(/\s/g, "")).decodeText(),
  );
  const literal = [...latin.matchAll(/\(((?:[^\\()]|\\[\s\S])*)\)/g)].map(([, text = ""]) =>
    PDFString.of(text).decodeText(),
  );
  const whole = isUtf16(buffer)
    ? new TextDecoder(buffer[0] === 0xfe ? "utf-16be" : "utf-16le").decode(buffer)
    : buffer.toString("utf8");
  return [
    { place, text: whole },
    ...[...hex, ...literal].map((text) => ({ place: "a replacement text", text })),
  ];
}

function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
}
