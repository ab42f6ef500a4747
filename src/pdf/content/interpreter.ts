import type { PDFStream } from "@cantoo/pdf-lib";
import { addAll } from "../../model/add-all.ts";
import { dictIn, nameIn, numberIn, numbersIn } from "../lookups.ts";
import { noFont } from "./font.ts";
import { readMarkProperties } from "./mark-properties.ts";
import { isStray, MarkedContent, unmarked } from "./marked-content.ts";
import { boxAround, type Matrix, multiply } from "./matrix.ts";
import { isName, type Operand, type Operation, operationsOf } from "./operations.ts";
import { PathBox } from "./path-box.ts";
import type { Resources } from "./resources.ts";
import { RunWriter } from "./run-writer.ts";
import type { Box, ContentMark, DrawnImage, SheetContent, StrayPaint } from "./sheet.ts";
import { streamBytes } from "./stream-bytes.ts";
import {
  changedSettings,
  matrixAt,
  numberAt,
  plainText,
  TextPlace,
  type TextSettings,
} from "./text-state.ts";

interface GraphicsState {
  readonly matrix: Matrix;
  readonly text: TextSettings;
}

type Action = (operands: readonly Operand[], resources: Resources) => void;

/** Everything that a page's content draws, through its forms. */
export class Interpreter {
  readonly #page: number;
  readonly #runs: RunWriter;
  readonly #images: DrawnImage[] = [];
  readonly #strays: StrayPaint[] = [];
  readonly #marks: ContentMark[] = [];
  readonly #path = new PathBox();
  readonly #forms = new Set<PDFStream>();
  #place = new TextPlace();
  #state: GraphicsState;
  #saved: GraphicsState[] = [];
  #marked = new MarkedContent(0, unmarked);

  /** @param matrix from the space of the page to points from its top left corner */
  constructor(page: number, matrix: Matrix) {
    this.#page = page;
    this.#runs = new RunWriter(page);
    this.#state = { matrix, text: plainText };
  }

  read(bytes: Uint8Array, resources: Resources): SheetContent {
    this.#walk(bytes, resources);
    this.#runs.end();
    const marks = [...this.#marks, ...this.#marked.marks];
    return { runs: this.#runs.runs, images: this.#images, strays: this.#strays, marks };
  }

  #walk(bytes: Uint8Array, resources: Resources): void {
    for (const operation of operationsOf(bytes)) this.#do(operation, resources);
  }

  #do({ operator, operands }: Operation, resources: Resources): void {
    const text = changedSettings(this.#state.text, operator, operands, resources);
    if (text) this.#state = { ...this.#state, text };
    const action = this.#actions.get(operator);
    if (action) {
      action(operands, resources);
      return;
    }
    const box = this.#path.follow(operator, operands, this.#state.matrix);
    if (box) this.#paint("path", box);
  }

  readonly #nextLine = (): void => this.#move(0, -this.#state.text.leading);
  readonly #moveBy: Action = (operands) => this.#move(numberAt(operands, 0), numberAt(operands, 1));
  readonly #begin: Action = ([tag, list], resources) =>
    this.#marked.begin(isName(tag) ? tag.name : "", readMarkProperties(list, resources));
  readonly #showOnNextLine: Action = (operands) => {
    this.#nextLine();
    this.#show(operands.slice(-1));
  };

  readonly #actions = new Map<string, Action>(
    Object.entries({
      q: () => {
        this.#saved.push(this.#state);
      },
      Q: () => {
        this.#state = this.#saved.pop() ?? this.#state;
      },
      cm: (operands) => {
        const matrix = multiply(matrixAt(operands), this.#state.matrix);
        this.#state = { ...this.#state, matrix };
      },
      BT: () => {
        this.#runs.end();
        this.#place.set(this.#state.matrix);
      },
      ET: () => this.#runs.end(),
      Tm: (operands) => this.#place.set(multiply(matrixAt(operands), this.#state.matrix)),
      Td: this.#moveBy,
      TD: this.#moveBy,
      "T*": this.#nextLine,
      "'": this.#showOnNextLine,
      '"': this.#showOnNextLine,
      Tj: (operands) => this.#show(operands),
      TJ: ([items]) => this.#show(Array.isArray(items) ? items : []),
      BMC: this.#begin,
      BDC: this.#begin,
      EMC: () => this.#endMark(),
      Do: ([name], resources) => this.#draw(name, resources),
      BI: () => this.#drawImage("", 0, 0),
      sh: () => this.#paint("shading", boxAround(this.#state.matrix, 0, 0, 0, 0)),
    } satisfies Record<string, Action>),
  );

  #move(x: number, y: number): void {
    this.#place.move(x, y);
    // Marks above and below letters are placed by small moves; they stand on the same line.
    if (Math.abs(y) > this.#state.text.size * 0.6) this.#place.beginLine();
  }

  /** Strings to be shown, with numbers between them that move the next one back. */
  #show(items: readonly Operand[]): void {
    const { font, size, spacing, wordSpacing, scale, rise, mode } = this.#state.text;
    const { current: marking } = this.#marked;
    for (const item of items) {
      if (typeof item === "number") this.#place.advance((-item / 1000) * size * scale);
      if (!(item instanceof Uint8Array) || !font || item.length === 0) continue;
      const glyphs = font.glyphs(item);
      let width = 0;
      for (const { advance, isSpace } of glyphs) {
        width += (advance * size + spacing + (isSpace ? wordSpacing : 0)) * scale;
      }
      const { matrix } = this.#place;
      const hidden = mode === 3 || mode === 7;
      const baseline = this.#place.line[5];
      this.#runs.show({ glyphs, font, size, rise, hidden, width, matrix, baseline, marking });
      this.#place.advance(width);
      if (isStray(marking)) {
        const height = rise + font.ascent * size;
        const box = boxAround(matrix, 0, rise + font.descent * size, width, height);
        this.#paint("text", box);
      }
    }
  }

  /** A replacement for something that is no text, such as a drawing, is said where it ends. */
  #endMark(): void {
    const { current: marking } = this.#marked;
    const unsaid = this.#marked.end();
    if (!unsaid || unsaid.text === "") return;
    const { font = noFont, size } = this.#state.text;
    const { matrix, line } = this.#place;
    const nothing = { glyphs: [], rise: 0, hidden: true, width: 0 };
    this.#runs.show({ ...nothing, font, size, matrix, baseline: line[5], marking });
  }

  #draw(operand: Operand | undefined, resources: Resources): void {
    const name = isName(operand) ? operand.name : "";
    const found = resources.external(name);
    if (!found) return;
    const { dict } = found.stream;
    if (nameIn(dict, "Subtype") !== "Form") {
      this.#drawImage(name, numberIn(dict, "Width") ?? 0, numberIn(dict, "Height") ?? 0);
      return;
    }
    // A form that draws itself would never end.
    if (this.#forms.has(found.stream)) return;
    this.#forms.add(found.stream);
    this.#drawForm(found.stream, found.number, resources);
    this.#forms.delete(found.stream);
  }

  #drawForm(stream: PDFStream, number: number, resources: Resources): void {
    const [state, saved, marked, place] = [this.#state, this.#saved, this.#marked, this.#place];
    const own = matrixAt(numbersIn(stream.dict, "Matrix"));
    this.#state = { ...state, matrix: multiply(own, state.matrix) };
    this.#saved = [];
    this.#place = new TextPlace();
    this.#marked = new MarkedContent(number, marked.current);
    this.#walk(streamBytes(stream), resources.within(dictIn(stream.dict, "Resources")));
    this.#runs.end();
    addAll(this.#marks, this.#marked.marks);
    [this.#state, this.#saved, this.#marked, this.#place] = [state, saved, marked, place];
  }

  #drawImage(name: string, width: number, height: number): void {
    const { mcid, form, artifact } = this.#marked.current;
    const box = boxAround(this.#state.matrix, 0, 0, 1, 1);
    this.#images.push({ name, page: this.#page, width, height, box, mcid, form, artifact });
    this.#paint("image", box);
  }

  #paint(kind: StrayPaint["kind"], box: Box): void {
    if (isStray(this.#marked.current)) this.#strays.push({ kind, box });
  }
}
