import type { Problem } from "../model/diagnostic.ts";
import type { FoundText } from "../model/found-text.ts";
import { inWords } from "../model/nearest.ts";
import { noPause, type Pause } from "../model/pause.ts";
import type { PrivateString } from "../model/private-string.ts";
import { readPdfTexts } from "../pdf/read/texts.ts";
import { takeBase64 } from "./base64.ts";
import { unescaped } from "./escapes.ts";
import { htmlTexts } from "./html-texts.ts";
import { lettersOf } from "./letters.ts";
import { type Needle, needleOf } from "./needle.ts";

/** A file that is about to be written. */
export interface Writable {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** It was not asked for, and stays as an earlier build left it. */
  readonly isLeft?: boolean;
}

/**
 * The second wall: looks for private strings in every byte that is about to be written, and in
 * the names of the files. A problem names the place and the entry, never the string.
 */
export async function findLeaks(
  files: readonly Writable[],
  strings: readonly PrivateString[],
  pause: Pause = noPause,
): Promise<Problem[]> {
  const needles = strings.map(needleOf).filter(({ isLoose }) => !isLoose);
  if (needles.length === 0) return [];
  const problems: Problem[] = [];
  for (const file of files) {
    const hits = await hitsIn(file, needles, pause);
    for (const [label, places] of hits) problems.push(problem(file, label, places));
  }
  return problems;
}

async function hitsIn({ path, bytes }: Writable, needles: readonly Needle[], pause: Pause) {
  const { texts, blobs } = await contentOf(path, Buffer.from(bytes));
  const hits = new Map<string, Set<string>>();
  const note = (label: string, place: string): void => {
    hits.set(label, (hits.get(label) ?? new Set()).add(place));
  };
  for (const { place, text } of [{ place: "the name of the file", text: path }, ...texts]) {
    const spelt = unescaped(text);
    for (const form of spelt === text ? [text] : [text, spelt]) {
      const letters = lettersOf(form);
      for (const needle of needles) {
        await pause();
        if (needle.find(letters).length > 0) note(needle.label, place);
      }
    }
  }
  for (const needle of needles) {
    if (blobs.some((blob) => needle.isIn(blob))) note(needle.label, "its bytes");
  }
  return hits;
}

interface Content {
  readonly texts: readonly FoundText[];
  readonly blobs: readonly Buffer[];
}

async function contentOf(path: string, bytes: Buffer): Promise<Content> {
  if (path.endsWith(".pdf")) {
    const { texts, streams } = await readPdfTexts(bytes);
    const inside = texts.map(({ place, text }) => ({ place, ...takeBase64(text) }));
    const files = inside.flatMap((part) => part.files);
    return {
      texts: [...inside.map(({ place, text }) => ({ place, text })), ...files.flatMap(asText)],
      blobs: [bytes, ...streams.map((stream) => Buffer.from(stream)), ...files],
    };
  }
  const { text, files } = takeBase64(bytes.toString("utf8"));
  const parts = path.endsWith(".html") ? await htmlTexts(text) : [];
  return {
    texts: [{ place: "its source", text }, ...parts, ...files.flatMap(asText)],
    blobs: [bytes, ...files],
  };
}

/** A file in base64, if it is text. */
function asText(file: Buffer): FoundText[] {
  const text = file.toString("utf8");
  return text.includes("\ufffd") || text.includes("\u0000")
    ? []
    : [{ place: "an embedded file", text }];
}

function problem({ path, isLeft }: Writable, label: string, places: ReadonlySet<string>): Problem {
  const output = /^(.+)\.(?:html|pdf)$/.exec(path)?.[1];
  const left = isLeft === true ? ", which an earlier build left," : "";
  return {
    rule: "private-text-in-output",
    message: `${path}${left} would give away ${label}: it stands in ${inWords([...places], "and", 20)}.`,
    hint: isLeft === true ? whereLeft : whereMade,
    ...(output !== undefined && { output }),
  };
}

const whereMade =
  "Reword the text that says it, or the public label, title, address or name of a file. The edition is not published.";
const whereLeft =
  "This run did not make it anew. Delete the file in the output folder, and build again. The edition is not published.";
