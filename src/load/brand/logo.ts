import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Asset } from "../../model/asset.ts";
import type { Outcome, Place, Problem } from "../../model/diagnostic.ts";
import { quoted } from "../../model/shape/describe.ts";
import type { InputFile } from "../../model/workspace.ts";
import { isInside, unreadable } from "../read-file.ts";
import { readRegular } from "../read-regular.ts";
import { cleanJpeg } from "./jpeg.ts";
import { type CleanPicture, cleanPng, pngSignature } from "./png.ts";
import { cleanSvg } from "./svg.ts";

/** It goes into every document. */
const sizeLimit = 1024 * 1024;

interface LogoFile extends InputFile {
  readonly path: string;
  readonly asset: Asset;
}

/** Reads the logo, which is what its bytes say that it is; `place` is where brand.yaml names it. */
export async function readLogo(
  root: string,
  file: string,
  place: Place,
): Promise<Outcome<LogoFile>> {
  const fail = (problem: Omit<Problem, "place">): Outcome<LogoFile> => ({
    value: undefined,
    problems: [{ ...problem, place }],
  });
  try {
    const path = join(root, file);
    if (!(await isInside(root, path))) {
      return fail({
        rule: "file-outside-workspace",
        message: `the logo ${quoted(file)} is a link that leads out of the workspace`,
        hint: "Copy the file into the workspace instead of linking to it.",
      });
    }
    const found = await readRegular(path, sizeLimit);
    if (found.is === "too large") {
      const size = (found.size / 1024 / 1024).toFixed(1);
      return fail(
        unfit(file, `it has ${size} MB; a logo may have 1 MB, as it goes into every document`),
      );
    }
    if (found.is !== "file") {
      return fail({
        rule: "not-a-regular-file",
        message: `expected a file as logo; ${quoted(file)} is ${found.is === "folder" ? "a folder" : "a device, socket or pipe"}`,
        hint: "Name a PNG, JPEG or SVG.",
      });
    }
    const { bytes } = found;
    const clean = cleaned(bytes);
    if ("refused" in clean) {
      return fail({
        rule: "brand-logo-unsafe",
        message: `the logo ${quoted(file)} cannot be printed: ${clean.refused}`,
        hint: "Save it as a plain SVG, with shapes and colours alone, or as a PNG.",
      });
    }
    if ("fault" in clean) return fail(unfit(file, clean.fault));
    const end = clean.type.replace(/^image\/|\+xml$/g, "");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { value: { file, sha256, path: `/brand/logo.${end}`, asset: clean }, problems: [] };
  } catch (error) {
    const { message, ...problem } = unreadable(error, place);
    return fail({ ...problem, message: `the logo ${quoted(file)}: ${message}` });
  }
}

const unfit = (file: string, why: string): Omit<Problem, "place"> => ({
  rule: "brand-logo-unreadable",
  message: `the logo ${quoted(file)} cannot be used: ${why}`,
  hint: "Give a PNG, JPEG or SVG; the name of the file does not make it one.",
});

/** Tells what a file is by its content. */
function cleaned(bytes: Uint8Array): CleanPicture | { readonly refused: string } {
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
