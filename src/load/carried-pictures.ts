import type { Problem } from "../model/diagnostic.ts";
import { placesIn } from "../model/lines.ts";
import { cleanBitmap } from "./brand/clean-picture.ts";
import type { FoundFile } from "./template-files.ts";

/** A picture that a template or a style sheet carries within itself. */
export const carried = /data:image\/(png|jpeg);base64,([a-z0-9+/=]*)/gi;

/** Of one file; with any of them nothing is made of it. */
const mostProblems = 20;

/**
 * Takes out of the pictures of a template what their files say of themselves: places, names,
 * dates. What is not the picture that it is called is a problem, and stays.
 */
export function withCleanPictures<F extends FoundFile>(
  file: F,
): { readonly value: F; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const placeAt = placesIn(file.file, file.text);
  const text = file.text.replace(carried, (address, kind: string, data: string, at: number) => {
    const type = `image/${kind.toLowerCase()}`;
    if (problems.length === mostProblems) return address;
    const clean = cleanBitmap(Buffer.from(data, "base64"));
    if ("bytes" in clean && clean.type === type) {
      return `data:${type};base64,${Buffer.from(clean.bytes).toString("base64")}`;
    }
    const why = reasonOf(clean);
    problems.push({
      rule: "unreadable-asset",
      message: `The picture ${address.slice(0, 40)} cannot be printed: ${why}.`,
      hint: "Make the address anew from the whole file, a PNG or JPEG.",
      place: placeAt(at),
    });
    return address;
  });
  return { value: { ...file, text }, problems };
}

function reasonOf(clean: ReturnType<typeof cleanBitmap>): string {
  if ("bytes" in clean) return `it is ${clean.type}`;
  return clean.fault;
}
