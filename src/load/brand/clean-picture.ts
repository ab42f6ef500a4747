import { cleanJpeg } from "./jpeg.ts";
import { type CleanPicture, cleanPng, pngSignature } from "./png.ts";

/**
 * Tells what a file is by its content, and keeps of it what is drawn. The cleaner of SVG comes
 * with a parser of XML, which is loaded when there is one.
 */
export async function cleanPicture(
  bytes: Uint8Array,
): Promise<CleanPicture | { readonly refused: string }> {
  const text = textOf(bytes);
  if (text === undefined || !text.trimStart().startsWith("<") || isWebPage(text)) {
    return cleanBitmap(bytes);
  }
  const { cleanSvg } = await import("./svg.ts");
  const svg = cleanSvg(text);
  return "svg" in svg ? { bytes: Buffer.from(svg.svg), type: "image/svg+xml" } : svg;
}

/** Keeps of a PNG or JPEG what is drawn. */
export function cleanBitmap(bytes: Uint8Array): CleanPicture {
  const begins = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  if (begins(pngSignature)) return cleanPng(bytes);
  if (begins([0xff, 0xd8, 0xff])) return cleanJpeg(bytes);
  return { fault: faultOf(bytes) };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

const isWebPage = (text: string): boolean =>
  /^\s*(?:<!doctype\s+html|<html|<head|<body)/i.test(text);

function faultOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  const text = textOf(bytes);
  if (text === undefined && /^(?:\xff\xfe|\xfe\xff)?\0?</.test(start)) {
    return "it is text in another encoding than UTF-8, in which an SVG is to be saved";
  }
  return `it is ${kindOf(start, text)}, and no PNG, JPEG or SVG`;
}

function kindOf(start: string, text: string | undefined): string {
  if (start.startsWith("%PDF")) return "a PDF";
  if (start.startsWith("GIF8")) return "a GIF";
  if (start.startsWith("RIFF") && start.endsWith("WEBP")) return "a WebP";
  if (text === undefined) return "something else";
  return isWebPage(text) ? "a web page (HTML)" : "text";
}
