import type { ListReport, OutputState } from "../../index.ts";
import { pad, textWidth } from "../../text-width.ts";
import { visible } from "../../visible.ts";
import type { Style, Terminal } from "../terminal.ts";

const words: Readonly<Record<OutputState, readonly [Style, string]>> = {
  built: ["green", "built"],
  outdated: ["yellow", "outdated"],
  changed: ["red", "changed by hand"],
  missing: ["red", "file is gone"],
  "not-built": ["dim", "not built"],
  "on-request": ["dim", "made on request"],
  surplus: ["yellow", "not asked for any more"],
};

/** The editions with a line for each document and language. */
export function printList(report: ListReport, { out, style }: Terminal): void {
  for (const { id, title, profile, outputs } of report.editions) {
    const state = profile === undefined ? "" : `  ${style("dim", `(${profile})`)}`;
    out(`${style("bold", visible(id))}  ${visible(title)}${state}`);
    const names = [...new Set(outputs.map(({ language, document }) => `${language}/${document}`))];
    const room = Math.max(0, ...names.map(textWidth));
    for (const name of names) {
      const files = outputs.filter(({ language, document }) => `${language}/${document}` === name);
      const states = [...new Set(files.map(({ state }) => state))].map((state) => {
        const alike = files.filter((file) => file.state === state);
        const [color, word] = words[state];
        const reasons = [...new Set(alike.flatMap(({ because = [] }) => because))];
        const said = `${alike.map(({ format }) => format).join(", ")} ${style(color, word)}`;
        return reasons.length === 0 ? said : `${said}: ${visible(few(reasons))}`;
      });
      out(`  ${pad(name, room)}  ${states.join("; ")}`);
    }
    out();
  }
}

/** The first of several reasons: a new version alone changes dozens of templates. */
function few(reasons: readonly string[]): string {
  const shown = reasons.slice(0, 3).join(", ");
  return reasons.length > 3 ? `${shown}, and ${reasons.length - 3} more` : shown;
}
