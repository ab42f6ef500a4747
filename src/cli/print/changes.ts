import type { DiffReport } from "../../index.ts";
import { wrap } from "../../text-width.ts";
import { visible } from "../../visible.ts";
import type { Terminal } from "../terminal.ts";

type Worded = NonNullable<DiffReport["worded"]>;
type Section = Worded["sections"][number];
type Entry = Section["items"][number];
type ChangedText = Entry["texts"][number];
type Line = Entry["lines"][number];
type Run = Worded["lead"];

/** What has changed, for a terminal: nothing in it needs a colour to be understood. */
export function printChanges(changes: Worded, terminal: Terminal): void {
  const { out, style, width } = terminal;
  const { lead, corrections, edition, sections } = changes;
  const paragraph = (text: string, indent: number): void => {
    for (const line of wrap(text, width - indent)) out(" ".repeat(indent) + line);
  };
  const heading = (text: string, count = ""): void => {
    out();
    out(style("bold", visible(text)) + (count === "" ? "" : `  ${style("dim", visible(count))}`));
  };
  const detailed = ({ texts, lines, others }: Details, indent: number): void => {
    for (const { label, pieces } of texts) {
      paragraph(`${visible(label)}: ${marked(pieces)}`, indent);
    }
    for (const { label, arrow, value } of lines) {
      paragraph([`${visible(label)}:`, arrow, plain(value)].filter(Boolean).join(" "), indent);
    }
    if (others !== "") paragraph(visible(others), indent);
  };
  const entry = (one: Entry): void => {
    const own = one.texts.find(({ label }) => label === "");
    const [open = "", close = ""] = one.marks ?? [];
    const said = own ? marked(own.pieces) : one.text ? plain(one.text) : "";
    const head = [one.number, one.state === "" ? "" : `(${visible(one.state)})`];
    const lead = [...head, `${open}${said}${close}`].filter(Boolean).join(" ");
    for (const [index, line] of wrap(lead, width - 6).entries()) {
      out((index === 0 ? "  " : "      ") + line);
    }
    for (const { text, marks, label } of one.renderings) {
      paragraph(`${marks[0]}${plain(text)}${marks[1]} (${visible(label)})`, 6);
    }
    if (one.attribution) {
      const mark = one.attributionMark === "" ? "" : ` (${visible(one.attributionMark)})`;
      paragraph(plain(one.attribution) + mark, 6);
    }
    detailed({ ...one, texts: one.texts.filter((text) => text !== own) }, 6);
    if (one.reason) paragraph(`${visible(one.reason.label)}: ${plain(one.reason.value)}`, 6);
  };

  paragraph(plain(lead), 0);
  if (corrections) {
    heading(corrections.heading);
    corrections.items.forEach(entry);
  }
  if (edition) {
    heading(edition.heading);
    detailed(edition, 2);
  }
  for (const { heading: title, count, items, gone } of sections) {
    heading(title, count);
    items.forEach(entry);
    if (!gone) continue;
    out(`  ${visible(gone.heading)}:`);
    gone.items.forEach(entry);
  }
}

interface Details {
  readonly texts: readonly ChangedText[];
  readonly lines: readonly Line[];
  readonly others: string;
}

function plain({ text, note }: Run): string {
  const words = visible(text.replace(/\s+/gu, " "));
  return note ? `${words} [${visible(note)}]` : words;
}

/** A text with its changes in brackets, as the document has it. */
function marked(pieces: ChangedText["pieces"]): string {
  const text = pieces.map(({ kept, before, open, removed, middle, added, close, after }) =>
    kept
      ? kept.text
      : [before, open, removed?.text ?? "", middle, added?.text ?? "", close, after].join(""),
  );
  return visible(text.join("").replace(/\s+/gu, " "));
}
