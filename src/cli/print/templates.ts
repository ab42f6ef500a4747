import type { TemplateDiffReport, TemplateListReport, TemplateState } from "../../index.ts";
import { pad, textWidth } from "../../text-width.ts";
import { visible } from "../../visible.ts";
import type { Style, Terminal } from "../terminal.ts";

const words: Readonly<Record<TemplateState, readonly [Style, string]>> = {
  "built-in": ["dim", "built in"],
  ejected: ["green", "ejected"],
  outdated: ["yellow", "ejected, and the built-in one has changed since"],
  own: ["cyan", "your own"],
};

const colors = { " ": "dim", "-": "red", "+": "green" } as const satisfies Record<string, Style>;

/** One line for each built-in template. */
export function printTemplates({ templates }: TemplateListReport, { out, style }: Terminal): void {
  const room = Math.max(0, ...templates.map(({ path }) => textWidth(path)));
  for (const { path, state, version } of templates) {
    const [color, word] = words[state];
    const from = version === undefined ? "" : ` (${visible(version)})`;
    out(`${pad(path, room)}  ${style(color, word)}${from}`);
  }
}

/** What differs, line by line: `-` stands in the workspace's file alone, `+` in the built-in one. */
export function printTemplateDiffs(report: TemplateDiffReport, { out, style }: Terminal): void {
  for (const { path, hunks } of report.differences) {
    if (hunks.length === 0) {
      out(`${style("green", "the same")}  templates/${path}`);
      continue;
    }
    out(style("bold", `--- templates/${path} (yours)`));
    out(style("bold", `+++ ${path} of Briefwright ${report.version}`));
    for (const { line, lines } of hunks) {
      out(style("cyan", `@@ line ${line}`));
      for (const { sign, text } of lines)
        out(style(colors[sign], `${sign} ${visible(text)}`.trimEnd()));
    }
  }
}
