import type { DeclaredChange, RecordChange } from "../model/change-record.ts";
import type { EditionHead } from "../model/edition.ts";
import { type Side, textsOf } from "./side.ts";

/** What the editors declare, by `<collection>/<id>` of the data. */
export type Declared = ReadonlyMap<string, DeclaredChange>;

export function declaredChanges(changes: EditionHead["changes"], side: Side): Declared {
  return new Map(
    (changes ?? []).map(({ record, kind, reason, date }) => [
      record,
      { as: kind, reason: textsOf(side, reason), ...(date !== undefined && { date }) },
    ]),
  );
}

/** Whether the data shows what is declared: what is withdrawn is gone, what is corrected differs. */
export function bearsOut({ as }: DeclaredChange, found: RecordChange["is"] | undefined): boolean {
  return as === "withdrawn" ? found === "removed" : found === "changed";
}
