import { z } from "zod";
import { baselineFile } from "./baseline.ts";
import { brandFile, lookFile } from "./brand.ts";
import { collections } from "./collections.ts";
import { documentKindFile } from "./document-kind.ts";
import { editionHead } from "./edition.ts";
import { collectionNames } from "./reference.ts";
import { likelihoodScale, riskScale } from "./scale.ts";
import { workspaceSettings } from "./workspace.ts";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schemas of every file that people write, for the completion of
 * their editor: by name, the file of each being `schema/<name>.schema.json`.
 */
export function jsonSchemas(): Record<string, JsonSchema> {
  const lists = collectionNames.map((name) => [name, z.array(collections[name].schema)] as const);
  const edition = editionHead.extend(
    Object.fromEntries(
      lists.map(([name, list]) => [
        name,
        list.optional().meta({ description: `The ${name}, or a file ${name}.yaml.` }),
      ]),
    ),
  );
  const schemas: (readonly [string, z.ZodType])[] = [
    ["briefwright", workspaceSettings],
    ["document", documentKindFile],
    ["edition", edition],
    ["likelihood-scale", likelihoodScale],
    ["risk-scale", riskScale],
    ["brand", brandFile],
    ["look", lookFile],
    ["baseline", baselineFile],
    ...lists,
  ];
  return Object.fromEntries(schemas.map(([name, schema]) => [name, jsonSchema(schema)]));
}

function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    target: "draft-2020-12",
    override: ({ jsonSchema: found }) => {
      // zod states the range of JavaScript's integers; nobody needs to know.
      if (found.maximum === Number.MAX_SAFE_INTEGER) delete found.maximum;
    },
  });
}
