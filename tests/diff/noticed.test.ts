import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkEdition } from "../../src/check.ts";
import { compareCollection } from "../../src/diff/compare-collection.ts";
import { compareEditions } from "../../src/diff/compare-editions.ts";
import { sideOf } from "../../src/diff/side.ts";
import { loadEdition } from "../../src/load/edition.ts";
import { builtInTemplates, loadTemplates } from "../../src/load/templates.ts";
import type { Collections, Edition } from "../../src/model/edition.ts";
import { type CollectionName, collectionNames } from "../../src/model/reference.ts";

/*
 * No field of the sample edition can change without a word: each is changed in turn, and the
 * comparison has to name its record. Nothing changed gives nothing, whatever the order.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));

async function sample(): Promise<Edition> {
  const raw = (await loadEdition(root, "us-china-ai-2025-09", {})).value;
  const templates = (await loadTemplates([builtInTemplates])).value;
  if (!raw || !templates) throw new Error("the sample cannot be read");
  const checked = checkEdition(raw, {
    settings: {},
    scales: { likelihood: templates.likelihoodScales, risk: templates.riskScales },
    knownKinds: Object.keys(templates.kinds),
  });
  if (!checked.value) throw new Error("the sample has faults");
  return checked.value;
}

/** Fields whose change a reader need not be told of. */
const passedOver = /^(id|verification|accessed|rendered|severity|withheld|publicLabel|aliases)$/;

/** The ways to every word and number inside a value. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]));
}

function withOther(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return typeof value === "string" ? `${value}x` : 7;
  if (Array.isArray(value)) {
    return value.map((item, at) => (String(at) === step ? withOther(item, rest) : item));
  }
  return { ...(value as object), [step]: withOther(Reflect.get(value as object, step), rest) };
}

describe("the sample edition", async () => {
  const edition = await sample();
  const collections: Collections = edition;
  const told = (name: CollectionName, other: Edition): string[] =>
    compareCollection(name, sideOf(edition), sideOf(other)).changes.map(
      ({ change: { is, id } }) => `${is} ${id}`,
    );

  it("is the same as itself, in another order as well", () => {
    const turned = Object.fromEntries(
      collectionNames.map((name) => [name, [...edition[name]].reverse()]),
    );
    const { record } = compareEditions(
      sideOf(edition),
      sideOf({ ...structuredClone(edition), ...turned }),
    );
    expect([record.head, record.headOthers, record.records]).toEqual([[], [], []]);
  });

  it.each(collectionNames)("cannot change in %s without a word", (name) => {
    const records: readonly { readonly id: string }[] = collections[name];
    const silent = records.flatMap((record, index) =>
      leaves(record)
        .filter(([field = ""]) => !passedOver.test(field))
        // What a text was translated from is not printed beside it; a note is printed or it is not.
        .filter((path) => path.at(-1) !== "from" && !(name === "notes" && path[0] === "status"))
        // Scores have other steps than any number.
        .filter((path) => !/^(likelihood|impact|confidence)$/.test(path.at(-1) ?? ""))
        .filter((path) => {
          const changed = records.map((other, at) =>
            at === index ? withOther(other, path) : other,
          );
          return told(name, { ...edition, [name]: changed }).join() !== `changed ${record.id}`;
        })
        .map((path) => `${record.id}: ${path.join(".")}`),
    );
    expect(silent).toEqual([]);
  });
});
