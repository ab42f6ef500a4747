import { collections } from "../../model/collections.ts";
import { type Edition, editionHead } from "../../model/edition.ts";
import { collectionNames } from "../../model/reference.ts";
import { isLocalizedText, walk } from "../../model/shape/schema-walk.ts";
import type { LocalizedText } from "../../model/text.ts";
import type { FieldPath } from "../../model/workspace.ts";
import type { RecordName } from "./places.ts";

export interface FoundText {
  readonly name: RecordName;
  readonly path: FieldPath;
  readonly text: LocalizedText;
}

// Several rules ask for them, and an edition does not change.
const known = new WeakMap<Edition, readonly FoundText[]>();

/** Every text by language of an edition, in the order of the collections. */
export function textsOf(edition: Edition): readonly FoundText[] {
  const texts = known.get(edition) ?? [...findTexts(edition)];
  known.set(edition, texts);
  return texts;
}

function* findTexts(edition: Edition): Generator<FoundText> {
  const head = { ...edition.head, handling: edition.handling };
  yield* textsIn("edition", editionHead, head);
  for (const collection of collectionNames) {
    for (const record of edition[collection]) {
      yield* textsIn(`${collection}/${record.id}`, collections[collection].schema, record);
    }
  }
}

function* textsIn(
  name: RecordName,
  schema: Parameters<typeof walk>[0],
  record: unknown,
): Generator<FoundText> {
  for (const { schema: found, value, path } of walk(schema, record)) {
    if (value === undefined || !isLocalizedText(found)) continue;
    yield { name, path, text: value as LocalizedText };
  }
}
