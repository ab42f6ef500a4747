import type { ArtifactKind, ContentStream, Piece, Unit } from "./content-stream.ts";

/** Adds what is painted next to the stretch of its owner, or begins a new one. */
export function addUnit(stream: ContentStream, owner: Piece | ArtifactKind, unit: Unit): void {
  if (typeof owner !== "string") owner.units.push(unit);
  const last = stream.runs.at(-1);
  if (last?.owner === owner) last.end = unit.end;
  else stream.runs.push({ owner, start: unit.start, end: unit.end });
}
