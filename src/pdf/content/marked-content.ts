import type { MarkProperties } from "./mark-properties.ts";
import type { Belonging, ContentMark } from "./sheet.ts";

/** A replacement text, which is said once however many glyphs it stands for. */
export interface Replacement {
  readonly text: string;
  isSaid: boolean;
}

/** What the marks around a place in a stream say of what is drawn there. */
export interface Marking extends Belonging {
  readonly replacement: Replacement | undefined;
  /** Text is shown from its last character to its first. */
  readonly reversed: boolean;
}

/** Nothing around it. */
export const unmarked: Marking = {
  mcid: undefined,
  form: 0,
  artifact: undefined,
  replacement: undefined,
  reversed: false,
};

/** What is drawn there is neither tagged nor an artifact. */
export const isStray = ({ mcid, artifact }: Belonging): boolean =>
  mcid === undefined && artifact === undefined;

/** The marks open at a place of one stream. They nest by themselves, apart from q and Q. */
export class MarkedContent {
  readonly marks: ContentMark[] = [];
  readonly #form: number;
  readonly #open: Marking[] = [];
  readonly #around: Marking;

  /** @param form object number of the form that the stream belongs to, 0 for a page */
  constructor(form: number, around: Marking) {
    this.#form = form;
    this.#around = around;
  }

  get current(): Marking {
    return this.#open.at(-1) ?? this.#around;
  }

  begin(tag: string, { mcid, actualText, kind }: MarkProperties): void {
    const around = this.current;
    const isArtifact = tag === "Artifact";
    const replacement =
      around.replacement ??
      (actualText === undefined ? undefined : { text: actualText, isSaid: false });
    const belonging: Belonging = isArtifact
      ? { mcid: undefined, form: this.#form, artifact: kind ?? "" }
      : mcid === undefined
        ? around
        : { mcid, form: this.#form, artifact: undefined };
    if (isArtifact || mcid !== undefined) {
      this.marks.push({ ...placeOf(belonging), tag, inside: wrongly(around, isArtifact) });
    }
    const reversed = around.reversed || tag === "ReversedChars";
    this.#open.push({ ...placeOf(belonging), replacement, reversed });
  }

  /** Gives the replacement text that ends here without having been said. */
  end(): Replacement | undefined {
    const { replacement } = this.#open.pop() ?? unmarked;
    const isOver = replacement !== undefined && replacement !== this.current.replacement;
    return isOver && !replacement.isSaid ? replacement : undefined;
  }
}

const placeOf = ({ mcid, form, artifact }: Belonging): Belonging => ({ mcid, form, artifact });

function wrongly(around: Belonging, isArtifact: boolean): ContentMark["inside"] {
  if (around.artifact !== undefined) return isArtifact ? "" : "artifact";
  return around.mcid === undefined ? "" : "tagged content";
}
