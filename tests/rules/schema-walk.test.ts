import { expect, test } from "vitest";
import { z } from "zod";
import { isLocalizedText, schemasAt, walk } from "../../src/model/shape/schema-walk.ts";
import { localizedText } from "../../src/model/text.ts";

const schema = z.strictObject({
  either: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("a"), text: localizedText.optional() }),
    z.strictObject({ kind: z.literal("b"), other: localizedText.optional() }),
  ]),
  list: z.array(z.union([z.literal("none"), localizedText.meta({ description: "d" })])),
  map: z.record(z.string(), localizedText),
});

const texts = (value: unknown): unknown[] =>
  [...walk(schema, value)]
    .filter((found) => isLocalizedText(found.schema))
    .map(({ path }) => path.join("."));

test("walk finds texts in unions, lists and maps, under whatever description", () => {
  const value = {
    either: { kind: "b", other: "x", text: "not of this kind" },
    list: ["none", "x", { en: "x" }],
    map: { k: { en: "x" } },
  };
  expect(texts(value)).toEqual(["either.other", "list.1", "list.2", "map.k"]);
});

test("walk passes over what fits nothing", () => {
  expect(texts({ either: "x", list: { 0: "x" }, map: ["x"], more: 1 })).toEqual([]);
  expect(texts(undefined)).toEqual([]);
  expect(texts([])).toEqual([]);
});

test("schemasAt follows every way through the unions", () => {
  expect(schemasAt(schema, ["either", "kind"])).toHaveLength(2);
  expect(schemasAt(schema, ["either", "text"])).toHaveLength(1);
  expect(schemasAt(schema, ["list", 3, "en"]).length).toBeGreaterThan(0);
  expect(schemasAt(schema, ["nothing"])).toEqual([]);
  expect(schemasAt(schema, ["toString"])).toEqual([]);
});
