import { diff } from "./diff-editions.ts";
import type { ToldChanges, ToldItem } from "./report/told-changes.ts";
import type { ChangesView } from "./view/changes.ts";

type Entry = ChangesView["sections"][number]["items"][number];
type Details = Pick<Entry, "texts" | "lines" | "others">;
type Run = ChangesView["lead"];

/**
 * What has changed in editions since those before them, as `diff` tells it. Of an edition that
 * cannot be compared nothing is told: its diagnostics say why.
 */
export async function toldChanges(
  cwd: string,
  editions: readonly string[],
): Promise<ToldChanges[]> {
  const told: ToldChanges[] = [];
  for (const edition of editions) {
    const { worded } = await diff({ cwd, editions: [edition] });
    if (worded) told.push(plainChanges(edition, worded));
  }
  return told;
}

/** The view of the document on changes as lines of plain text. */
export function plainChanges(
  edition: string,
  { lead, corrections, edition: head, sections }: ChangesView,
): ToldChanges {
  return {
    edition,
    lead: plain(lead),
    sections: [
      ...(corrections
        ? [{ heading: corrections.heading, items: corrections.items.map(itemOf) }]
        : []),
      ...(head ? [{ heading: head.heading, items: detailsOf(head).map(alone) }] : []),
      ...sections.flatMap(({ heading, count, items, gone }) => [
        ...(items.length === 0 && gone
          ? []
          : [{ heading: `${heading}: ${count}`, items: items.map(itemOf) }]),
        ...(gone
          ? [{ heading: `${heading}: ${gone.heading}`, items: gone.items.map(itemOf) }]
          : []),
      ]),
    ],
  };
}

const alone = (text: string): ToldItem => ({ text, details: [] });

function itemOf(entry: Entry): ToldItem {
  const { number, state, text, marks, attribution, attributionMark, renderings, reason } = entry;
  const own = entry.texts.find(({ label }) => label === "");
  const [open = "", close = ""] = marks ?? [];
  const said = own ? marked(own.pieces) : text ? plain(text) : "";
  const lead = [number, state === "" ? "" : `(${state})`, `${open}${said}${close}`];
  const speaker = attribution ? plain(attribution) : "";
  return {
    text: lead.filter(Boolean).join(" "),
    details: [
      ...renderings.map((found) => {
        const words = `${found.marks[0]}${plain(found.text)}${found.marks[1]}`;
        return `${words} (${found.label})`;
      }),
      ...(speaker === ""
        ? []
        : [attributionMark === "" ? speaker : `${speaker} (${attributionMark})`]),
      ...detailsOf({ ...entry, texts: entry.texts.filter((found) => found !== own) }),
      ...(reason ? [`${reason.label}: ${plain(reason.value)}`] : []),
    ],
  };
}

function detailsOf({ texts, lines, others }: Details): string[] {
  return [
    ...texts.map(({ label, pieces }) => `${label}: ${marked(pieces)}`),
    ...lines.map(({ label, arrow, value }) =>
      [`${label}:`, arrow, plain(value)].filter(Boolean).join(" "),
    ),
    ...(others === "" ? [] : [others]),
  ];
}

function plain({ text, note }: Run): string {
  const words = text.replace(/\s+/gu, " ");
  return note ? `${words} [${note}]` : words;
}

/** A text with its changes in brackets, as the document has it. */
function marked(pieces: Entry["texts"][number]["pieces"]): string {
  const text = pieces.map(({ kept, before, open, removed, middle, added, close, after }) =>
    kept
      ? kept.text
      : [before, open, removed?.text ?? "", middle, added?.text ?? "", close, after].join(""),
  );
  return text.join("").replace(/\s+/gu, " ");
}
