import { type Quote, verificationRungs } from "./quote.ts";

export type Rung = (typeof verificationRungs)[number];

/**
 * How far a quotation has been checked: the highest rung that is recorded, and
 * at least the machine's where it has proved the quotation. That another record
 * contradicts it outweighs all that speaks for it.
 * @param proved ids of the quotations that match their held source
 */
export function rungOf({ id, verification }: Quote, proved: ReadonlySet<string> = new Set()): Rung {
  const rungs: Rung[] = (verification ?? []).map(({ rung }) => rung);
  if (rungs.includes("contradicted")) return "contradicted";
  if (proved.has(id)) rungs.push("matches-held-source");
  return verificationRungs.findLast((rung) => rungs.includes(rung)) ?? "unverified";
}

/** The height of a rung, from 0; a contradiction is lower than all of them. */
export function heightOf(rung: Rung): number {
  return rung === "contradicted" ? -1 : verificationRungs.indexOf(rung);
}
