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
    out(`${style("bold", id)}  ${visible(title)}${state}`);
    const names = [...new Set(outputs.map(({ language, document }) => `${language}/${document}`))];
    const room = Math.max(0, ...names.map(textWidth));
    for (const name of names) {
      const files = outputs.filter(({ language, document }) => `${language}/${document}` === name);
      const states = [...new Set(files.map(({ state }) => state))].map((state) => {
        const formats = files.filter((file) => file.state === state).map(({ format }) => format);
        const [color, word] = words[state];
        return `${formats.join(", ")} ${style(color, word)}`;
      });
      out(`  ${pad(name, room)}  ${states.join("; ")}`);
    }
    out();
  }
}
