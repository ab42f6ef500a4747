import type { Place, Problem } from "../model/diagnostic.ts";

/**
 * A problem of a document with the place of the record that it names, since a document is mended
 * where its data stand. One that has a place already keeps it.
 * @param placeOf finds where a record begins; what stands for somebody withheld is nowhere
 */
export function atItsRecord(
  problem: Problem,
  placeOf: (record: string) => Place | undefined,
): Problem {
  if (problem.place !== undefined || problem.record === undefined) return problem;
  const place = placeOf(problem.record);
  return place === undefined ? problem : { ...problem, place };
}
