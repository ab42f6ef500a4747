import type { DoctorReport, Finding } from "../../index.ts";
import { wrap } from "../../text-width.ts";
import { visible } from "../../visible.ts";
import type { Setting } from "../command.ts";
import type { Style } from "../terminal.ts";

const styles: Readonly<Record<Finding["status"], Style>> = {
  ok: "green",
  warn: "yellow",
  fail: "red",
};

/** A line for each thing that was looked at, and below it what helps. */
export function printDoctor(report: DoctorReport, { terminal, quiet }: Setting): void {
  const { out, style, width } = terminal;
  const indent = " ".repeat(18);
  for (const { subject, status, text, help } of report.findings) {
    if (quiet && status === "ok") continue;
    const [first = "", ...rest] = wrap(visible(text), width - indent.length);
    out(`${style(styles[status], status.padEnd(4))}  ${subject.padEnd(10)}  ${first}`);
    for (const line of rest) out(indent + line);
    for (const line of help ? wrap(visible(help), width - indent.length) : []) {
      out(indent + style("cyan", line));
    }
  }
  if (!quiet)
    out(`\n${report.exitCode === 0 ? "PDFs can be made here." : "No PDF can be made here."}`);
}
