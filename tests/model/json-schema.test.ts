import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../../src/model/json-schema.ts";
import { collectionNames } from "../../src/model/reference.ts";

const folder = new URL("../../schema/", import.meta.url);
const schemas = jsonSchemas();

describe("JSON Schemas", () => {
  test("one for each kind of file", async () => {
    const names = [
      "brand",
      "briefwright",
      "document",
      "edition",
      "likelihood-scale",
      "look",
      "baseline",
      "risk-scale",
      ...collectionNames,
    ];
    expect(Object.keys(schemas).sort()).toEqual([...names].sort());
    expect((await readdir(folder)).sort()).toEqual(
      names.map((name) => `${name}.schema.json`).sort(),
    );
  });

  test.each(Object.keys(schemas))("schema/%s.schema.json is current", async (name) => {
    const written = await readFile(new URL(`${name}.schema.json`, folder), "utf8");
    const hint = "Renew the schemas with: npm run brief -- schema --write";
    expect(written, hint).toBe(`${JSON.stringify(schemas[name], null, 2)}\n`);
  });

  test("numbers and truth values are themselves, though they reach the model as text", () => {
    const text = JSON.stringify(schemas);
    expect(schemas.risks).toMatchObject({
      $defs: {
        Risk: {
          properties: { assessment: { properties: { impact: { type: "integer", minimum: 1 } } } },
        },
      },
    });
    expect(schemas.findings).toMatchObject({
      $defs: { Finding: { properties: { key: { type: "boolean" } } } },
    });
    expect(text).not.toContain("9007199254740991");
  });

  test("collections are lists, and may stand in the edition", () => {
    expect(schemas.quotes).toMatchObject({ type: "array", items: { $ref: "#/$defs/Quote" } });
    expect(schemas.edition).toMatchObject({
      required: ["id", "title", "issued"],
      additionalProperties: false,
      properties: { quotes: { type: "array" }, title: { $ref: "#/$defs/LocalizedText" } },
    });
  });

  test("rules and documents of a workspace complete", () => {
    expect(JSON.stringify(schemas.briefwright)).toContain('"missing-text"');
    expect(JSON.stringify(schemas.briefwright)).not.toContain('"invalid-value"');
  });
});
