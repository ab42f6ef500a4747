import type { ContentFont, Glyph } from "./font.ts";
import type { Marking, Replacement } from "./marked-content.ts";
import { boxAround, type Matrix, union } from "./matrix.ts";
import type { Box, TextRun } from "./sheet.ts";

/** Glyphs shown by one operator. */
export interface Shown {
  readonly glyphs: readonly Glyph[];
  readonly font: ContentFont;
  readonly size: number;
  readonly rise: number;
  readonly hidden: boolean;
  /** How far they reach, before the transformation. */
  readonly width: number;
  /** From the space of text to points from the top left corner of the page. */
  readonly matrix: Matrix;
  /** How far below the top of the page their line stands. */
  readonly baseline: number;
  readonly marking: Marking;
}

interface OpenRun {
  readonly first: Shown;
  readonly units: string[];
  readonly unmapped: number[];
  box: Box;
  notdef: number;
  replaced: boolean;
}

/** Puts together what stands on one line in one font and belongs to the same marked content. */
export class RunWriter {
  readonly runs: TextRun[] = [];
  readonly #page: number;
  #open: OpenRun | undefined;

  constructor(page: number) {
    this.#page = page;
  }

  show(shown: Shown): void {
    const { font, size, rise, width, matrix, marking } = shown;
    const box = boxAround(matrix, 0, rise + font.descent * size, width, rise + font.ascent * size);
    const run = this.#continued(shown) ?? this.#begun(shown, box);
    run.box = union(run.box, box);
    const { replacement } = marking;
    if (replacement) this.say(replacement);
    for (const { text, code, notdef } of shown.glyphs) {
      if (notdef) run.notdef++;
      if (!isAllowed(text) || (!replacement && !isMeaningful(text))) run.unmapped.push(code);
      if (!replacement) run.units.push(text ?? "\ufffd");
    }
  }

  /** Takes down a replacement text, once, in the run that is open. */
  say(replacement: Replacement): void {
    if (!this.#open) return;
    this.#open.replaced = true;
    if (!replacement.isSaid) this.#open.units.push(replacement.text);
    replacement.isSaid = true;
  }

  end(): void {
    const run = this.#open;
    this.#open = undefined;
    if (!run) return;
    const { font, size, matrix, marking, hidden, baseline } = run.first;
    const { mcid, form, artifact, reversed } = marking;
    this.runs.push({
      text: (reversed ? run.units.reverse() : run.units).join(""),
      page: this.#page,
      mcid,
      form,
      artifact,
      font: font.name,
      size: size * heightOf(matrix),
      box: run.box,
      baseline,
      reversed,
      turned: Math.abs(matrix[1]) > Math.abs(matrix[0]),
      replaced: run.replaced,
      hidden,
      notdef: run.notdef,
      unmapped: run.unmapped,
    });
  }

  #begun(first: Shown, box: Box): OpenRun {
    this.end();
    const run = { first, units: [], unmapped: [], box, notdef: 0, replaced: false };
    this.#open = run;
    return run;
  }

  #continued(shown: Shown): OpenRun | undefined {
    const run = this.#open;
    if (!run) return undefined;
    const { first } = run;
    const isSame =
      first.font === shown.font &&
      first.size === shown.size &&
      first.hidden === shown.hidden &&
      first.marking.reversed === shown.marking.reversed &&
      first.marking.mcid === shown.marking.mcid &&
      first.marking.form === shown.marking.form &&
      first.marking.artifact === shown.marking.artifact;
    // A next line is further away than raised and lowered letters.
    const isNear =
      Math.abs(shown.baseline - first.baseline) <= first.size * heightOf(first.matrix) * 0.6;
    return isSame && isNear ? run : undefined;
  }
}

/** How much the matrix stretches text upwards; a slant does not count. */
const heightOf = ([a, b, c, d]: Matrix): number =>
  Math.abs(a * d - b * c) / (Math.hypot(a, b) || 1);

/** No code may say nothing, zero or a byte-order mark, whatever is read in its place. */
const isAllowed = (text = ""): boolean => text !== "" && !/[\0\ufeff\ufffe]/.test(text);

/** What is not known or agreed needs something to be read in its place. */
const isMeaningful = (text = ""): boolean => !/[\ufffd\p{Co}]/u.test(text);
