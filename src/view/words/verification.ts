import type { Quote } from "../../model/quote.ts";

/** The highest rung that is recorded; nothing recorded is the lowest. A contradiction outweighs all. */
export function highestRung({ verification }: Quote): string {
  const rungs = (verification ?? []).map(({ rung }) => rung);
  if (rungs.includes("contradicted")) return "contradicted";
  const order = [
    "recording-or-speaker",
    "primary-text",
    "second-source",
    "attribution-checked",
    "matches-held-source",
  ] as const;
  return order.find((rung) => rungs.includes(rung)) ?? "unverified";
}
