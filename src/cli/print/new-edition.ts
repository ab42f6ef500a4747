import type { NewEditionReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";

/** What the new edition has from the one before, and what is left to do. */
export function printNewEdition(report: NewEditionReport, { out, style }: Terminal): void {
  const { edition, carried, issued, others } = report;
  const head = `${style("green", "made")}  data/${edition}`;
  const day = `issued ${issued?.day}, ${issued?.from === "id" ? "after its id" : "which is today"}`;
  if (!carried) {
    out(`${head}, an example to write over; ${day}`);
    const latest = others.at(-1);
    if (latest !== undefined) {
      out(`To follow another edition, delete the folder and add --from, such as --from ${latest}`);
    }
  } else {
    const { from, fields, left, notCopied } = carried;
    out(`${head} from ${from}; ${day}`);
    const line = (label: string, words: readonly string[]): void => {
      if (words.length > 0) out(`  ${label.padEnd(12)}  ${words.join(", ")}`);
    };
    line("carried over", numbers(carried.carried));
    line("new", fields.new);
    line("to review", fields.review);
    line("to rewrite", fields.rewrite);
    line("left there", [...numbers(left), ...fields.left, ...notCopied]);
  }
  out();
  out("Next:");
  if (carried)
    out(`  look at whatever has “review” above it in data/${edition}, and delete the mark`);
  if (carried?.carried.quotes) {
    out(`  put the texts that are quoted into data/${edition}/texts/, and`);
    out(`  npx briefwright evidence ${edition}`);
  }
  out(`  npx briefwright check ${edition}`);
}

function numbers(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).map(([collection, count]) => `${collection} (${count})`);
}
