import { availableParallelism, cpus } from "node:os";
import { isMet } from "./figures.mjs";

/**
 * The page that the documentation shows.
 * @param {readonly (import("../measures/measure.mjs").Result & { title: string })[]} results
 * @param {{ rounds: number, quick: boolean, product: string, left: readonly string[] }} run left: what was not measured
 */
export function report(results, { rounds, quick, product, left }) {
  const rows = results.flatMap((result) => result.rows);
  const notes = results.filter((result) => (result.notes ?? []).length > 0);
  return `# Benchmarks

\`npm run bench\` writes this page. It measures Briefwright and, on the same HTML, with the same
fonts and the same browser, a program that does nothing but print: the raw DevTools protocol over
a pipe, one page that is kept, no checks. All that is compared takes turns in one run; the numbers
are medians of ${rounds} rounds or more, of ${Math.ceil(rounds / 5)} where one takes minutes${quick ? " (a quick run, too short to be trusted)" : ""}, in brackets the least and the most. Trust the ratios: the
milliseconds are those of one machine (${availableParallelism()} × ${cpus()[0]?.model.replace(/\s+/g, " ").trim() ?? "unknown"}, Node ${process.versions.node},
${product}).

| measure | Briefwright | against | result | target | |
|---|---|---|---|---|---|
${rows.map(line).join("\n")}

${notes.map(({ title, notes = [] }) => `**${title}.** ${notes.join(" ")}`).join("\n\n")}
${left.length > 0 ? `\nNot measured in this run: ${left.join(", ")}.\n` : ""}`;
}

/** @param {import("../measures/measure.mjs").Row} row */
function line(row) {
  const met = isMet(row);
  const target =
    row.atMost !== undefined
      ? `at most ${row.atMost}`
      : row.atLeast !== undefined
        ? `at least ${row.atLeast}`
        : "";
  const verdict = met === undefined ? "" : met ? "met" : "**not met**";
  return `| ${[row.what, row.ours, row.against, row.shown, target, verdict].join(" | ")} |`;
}
