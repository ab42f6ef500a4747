import type { Problem } from "./model/diagnostic.ts";
import { type Limits, raise } from "./model/limits.ts";
import { collectionNames } from "./model/reference.ts";
import { fieldName } from "./model/shape/describe.ts";
import type { FieldPath, RawEdition, RawRecord } from "./model/workspace.ts";

/** More than rules and documents are made for. Where there is any, nothing else is checked. */
export function overLimits(edition: RawEdition, limits: Limits): Problem[] {
  const surplus = tooManyRecords(edition, limits);
  return surplus.length > 0 ? surplus : tooLongTexts(edition, limits);
}

function tooManyRecords({ collections }: RawEdition, limits: Limits): Problem[] {
  return collectionNames.flatMap((name): Problem[] => {
    const surplus = collections[name][limits.records];
    if (!surplus) return [];
    return [
      {
        rule: "too-many-records",
        message: `expected at most ${limits.records} ${name}; found ${collections[name].length}, of which this is the first too many`,
        hint: `Split the edition, or ${raise("records")}.`,
        place: surplus.locate([]),
      },
    ];
  });
}

function tooLongTexts({ head, collections }: RawEdition, limits: Limits): Problem[] {
  const records = [head, ...collectionNames.flatMap((name) => collections[name])];
  return records.flatMap((record) =>
    [...textsIn(record.value)]
      .filter(({ text }) => text.length > limits.characters)
      .map(({ path, text }) => tooLong(record, path, text.length, limits)),
  );
}

interface FoundText {
  readonly path: FieldPath;
  readonly text: string;
}

function* textsIn(value: unknown, path: FieldPath = []): Generator<FoundText> {
  if (typeof value === "string") yield { path, text: value };
  if (typeof value !== "object" || value === null) return;
  const steps = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, inner] of steps) yield* textsIn(inner, [...path, step]);
}

const tooLong = (record: RawRecord, path: FieldPath, length: number, limits: Limits): Problem => ({
  rule: "text-too-long",
  message: `${fieldName(path)}: expected at most ${limits.characters} characters; found ${length}`,
  hint: `Say it in several records, or ${raise("characters")}.`,
  place: record.locate(path),
});
