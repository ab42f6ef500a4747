import { inline, short } from "./markdown-text.ts";
import type { ToldChanges } from "./told-changes.ts";

/** More lines nobody reads there, and GitHub takes no page of more than a megabyte. */
const mostLines = 250;
const mostSigns = 600;

/** What has changed, an edition after the other, folded up where there are several. */
export function changesLines(all: readonly ToldChanges[]): string[] {
  let room = mostLines;
  return all.flatMap((changes) => {
    const lines = recordLines(changes);
    const shown = lines.slice(0, room);
    room -= shown.length;
    const rest =
      shown.length < lines.length
        ? ["", `More is told by \`briefwright diff\`, in ${lines.length - shown.length} lines.`]
        : [];
    const lead = short(changes.lead, mostSigns);
    if (lines.length === 0) return ["", `**${inline(changes.edition)}**: ${lead}`];
    return [
      "",
      `<details${all.length === 1 ? " open" : ""}><summary><b>${inHtml(changes.edition)}</b></summary>`,
      "",
      lead,
      ...shown,
      ...rest,
      "",
      "</details>",
    ];
  });
}

function recordLines({ sections }: ToldChanges): string[] {
  return sections.flatMap(({ heading, items }) => [
    "",
    `**${inline(heading)}**`,
    "",
    ...items.flatMap(({ text, details }) => [
      `- ${short(text, mostSigns)}`,
      ...details.map((detail) => `  - ${short(detail, mostSigns)}`),
    ]),
  ]);
}

/** Inside of an element of HTML, Markdown is not read in every place, nor is its backslash. */
const inHtml = (text: string): string => inline(text).replace(/\\(?=[\\`*_[\]|~$#{}+=-])/g, "");
