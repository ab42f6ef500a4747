import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Asset } from "../../model/asset.ts";
import type { Outcome, Place, Problem } from "../../model/diagnostic.ts";
import { quoted } from "../../model/shape/describe.ts";
import type { InputFile } from "../../model/workspace.ts";
import { unreadable } from "../read-file.ts";
import { readRegular } from "../read-regular.ts";
import { cleanPicture } from "./clean-picture.ts";

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
    const found = await readRegular(path, sizeLimit, root);
    if (found.is === "outside") {
      return fail({
        rule: "file-outside-workspace",
        message: `the logo ${quoted(file)} is a link that leads out of the workspace`,
        hint: "Copy the file into the workspace instead of linking to it.",
      });
    }
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
    const clean = await cleanPicture(bytes);
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
