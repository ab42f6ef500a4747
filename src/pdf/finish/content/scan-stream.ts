import { type Matrix, multiply } from "../../content/matrix.ts";
import { isName, type Operand, type Operation, operationsOf } from "../../content/operations.ts";
import type { ContentStream, Piece, Unit } from "./content-stream.ts";
import { matrixOf } from "./matrix-of.ts";
import { PaintedArea } from "./painted-area.ts";
import { addUnit } from "./runs.ts";

export interface ScanMeans {
  /** Pieces by identifier; those of the stream are added. */
  readonly known: Map<number, Piece>;
  /** Whether an external object has marks of its own; if so it is taken apart by the call. */
  readonly enter: (name: string, matrix: Matrix) => boolean;
  /** From the coordinates of the stream to those of the page. */
  readonly matrix: Matrix;
  /** Of the page. */
  readonly height: number;
}

interface GraphicsState {
  readonly matrix: Matrix;
  readonly isClipped: boolean;
}

/** A mark without an identifier around whole things that are painted: it is to stay around them. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly isArtifact: boolean;
  kind: Unit["kind"] | undefined;
}

/** Finds what a stream paints, and who owns it. */
export function scanStream(stream: ContentStream, means: ScanMeans): void {
  const scanner = new StreamScanner(stream, means);
  for (const operation of operationsOf(stream.bytes, false)) scanner.take(operation);
}

class StreamScanner {
  readonly #stream: ContentStream;
  readonly #means: ScanMeans;
  #state: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  /** The marks that are open. */
  readonly #marks: (Piece | Group | "in text")[] = [];
  #piece: Piece | undefined;
  #group: Group | undefined;
  /** Where the path or the text began that is under way. */
  #pathStart = -1;
  #textStart = -1;
  #shows = false;
  #clips = false;
  readonly #area: PaintedArea;

  constructor(stream: ContentStream, means: ScanMeans) {
    this.#stream = stream;
    this.#means = means;
    // A form is clipped to its box.
    this.#state = { matrix: means.matrix, isClipped: stream.isForm };
    this.#area = new PaintedArea(means.height);
  }

  take({ operator, operands, start, end }: Operation): void {
    switch (operator) {
      case "q":
        this.#saved.push(this.#state);
        return;
      case "Q":
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case "cm": {
        const matrix = multiply(matrixOf(operands), this.#state.matrix);
        this.#state = { ...this.#state, matrix };
        return;
      }
      case "BT":
        this.#textStart = start;
        this.#shows = false;
        return;
      case "Tm":
        if (!this.#piece) this.#area.reach(this.#state.matrix, operands[4], operands[5]);
        return;
      case "Tj":
      case "TJ":
      case "'":
      case '"':
        this.#shows = true;
        return;
      case "ET":
        if (this.#shows) this.#paint("text", this.#textStart, end);
        this.#textStart = -1;
        return;
      case "re":
      case "m":
      case "l":
      case "c":
      case "v":
      case "y":
      case "h":
        if (this.#pathStart < 0) this.#pathStart = start;
        if (!this.#piece) this.#area.reachPath(this.#state.matrix, operator, operands);
        return;
      case "W":
      case "W*":
        this.#clips = true;
        return;
      case "n":
        this.#endPath();
        return;
      case "f":
      case "F":
      case "f*":
      case "B":
      case "B*":
      case "b":
      case "b*":
      case "S":
      case "s":
        this.#paint("path", this.#pathStart < 0 ? start : this.#pathStart, end);
        this.#endPath();
        return;
      case "sh":
        this.#paint("path", start, end);
        return;
      case "BI":
        this.#paint("picture", start, end);
        return;
      case "Do":
        this.#paintObject(operands[0], start, end);
        return;
      case "BMC":
      case "BDC":
        this.#open(operands, start, end);
        return;
      case "EMC":
        this.#close(start, end);
        return;
    }
  }

  #endPath(): void {
    if (this.#clips) this.#state = { ...this.#state, isClipped: true };
    this.#clips = false;
    this.#pathStart = -1;
    this.#area.clear();
  }

  #paintObject(name: Operand | undefined, start: number, end: number): void {
    const isMarked = isName(name) && this.#means.enter(name.name, this.#state.matrix);
    if (isMarked) {
      this.#stream.runs.push({ owner: "bare", start, end });
      return;
    }
    // A picture fills the unit square.
    this.#area.reachPath(this.#state.matrix, "re", [0, 0, 1, 1]);
    this.#paint("picture", start, end);
  }

  #paint(kind: Unit["kind"], start: number, end: number): void {
    if (this.#group) {
      this.#group.kind = this.#group.kind === "text" ? "text" : kind;
      return;
    }
    const { matrix, isClipped } = this.#state;
    const owner = this.#piece ?? (isClipped ? "decoration" : this.#area.kindOf(kind));
    this.#area.clear();
    addUnit(this.#stream, owner, { kind, start, end, matrix });
  }

  #open([tag, properties]: readonly Operand[], start: number, end: number): void {
    const mcid = properties instanceof Map ? properties.get("MCID") : undefined;
    if (typeof mcid === "number") {
      this.#marks.push(this.#openPiece(mcid));
      this.#drop(start, end);
    } else if (this.#textStart >= 0 || this.#group) this.#marks.push("in text");
    else {
      const isArtifact = isName(tag) && tag.name === "Artifact";
      this.#group = { start, end, isArtifact, kind: undefined };
      this.#marks.push(this.#group);
    }
  }

  #openPiece(mcid: number): Piece {
    const { known } = this.#means;
    const piece = known.get(mcid) ?? { stream: this.#stream, units: [], isArtifact: false };
    known.set(mcid, piece);
    this.#piece = piece;
    // A mark that holds pieces cannot stay around: nothing of it is known to a reader anyway.
    if (this.#group) this.#drop(this.#group.start, this.#group.end);
    this.#group = undefined;
    return piece;
  }

  #close(start: number, end: number): void {
    const mark = this.#marks.pop();
    if (mark === "in text") return;
    if (mark === undefined || mark === this.#piece || mark !== this.#group) {
      this.#drop(start, end);
      if (mark === this.#piece) this.#piece = undefined;
      return;
    }
    const { kind, isArtifact } = this.#group;
    const from = this.#group.start;
    this.#group = undefined;
    if (isArtifact) this.#stream.runs.push({ owner: "bare", start: from, end });
    else if (kind) this.#paint(kind, from, end);
    else this.#drop(from, end);
  }

  /** Leaves out a mark, with the end of its line. */
  #drop(start: number, end: number): void {
    const isLine = this.#stream.bytes[end] === 0x0a;
    this.#stream.marks.push([start, isLine ? end + 1 : end]);
  }
}
