import { cleanJpeg } from "./jpeg.ts";
import { type CleanPicture, cleanPng, pngSignature } from "./png.ts";
import { cleanSvg } from "./svg.ts";

/** Tells what a file is by its content, and keeps of it what is drawn. */
export function cleanPicture(bytes: Uint8Array): CleanPicture | { readonly refused: string } {
  const begins = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  if (begins(pngSignature)) return cleanPng(bytes);
  if (begins([0xff, 0xd8, 0xff])) return cleanJpeg(bytes);
  const text = textOf(bytes);
  if (text === undefined) return { fault: `it is ${kindOf(bytes)}, and no PNG, JPEG or SVG` };
  if (/^(?:<!doctype\s+html|<html|<head|<body)/i.test(text)) {
    return { fault: "it is a web page (HTML), and no PNG, JPEG or SVG" };
  }
  if (!text.startsWith("<")) return { fault: "it is text, and no PNG, JPEG or SVG" };
  const svg = cleanSvg(text);
  return "svg" in svg ? { bytes: Buffer.from(svg.svg), type: "image/svg+xml" } : svg;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

function kindOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (start.startsWith("%PDF")) return "a PDF";
  if (start.startsWith("GIF8")) return "a GIF";
  if (start.startsWith("RIFF") && start.endsWith("WEBP")) return "a WebP";
  return "something else";
}
