import type { DocumentKind } from "../model/document-kind.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { JsonSchema } from "../model/json-schema.ts";
import { stringNames } from "../model/kind-strings.ts";
import type { Option } from "../model/option.ts";
import { viewSchemas } from "./schemas.ts";

/** How often a shape stands inside itself: headings below headings. */
const deepest = 2;

let schemas: ReturnType<typeof viewSchemas> | undefined;

/**
 * A view of a kind with everything in it: no field is empty, every list has an item. What a
 * template asks for and does not find here is there in no edition.
 */
export function sampleView(kind: DocumentKind): DocumentView {
  schemas ??= viewSchemas();
  const schema = schemas[kind.view];
  const { frame, ...fields } = sampleOf(schema, schema.$defs ?? {}, 0) as unknown as DocumentView;
  const options = Object.entries(kind.options ?? {}).map(([name, option]) => [
    name,
    sampleOption(option),
  ]);
  const strings = stringNames(kind).map((name) => [name, name]);
  return {
    ...fields,
    frame: { ...frame, kind: kind.id },
    options: Object.fromEntries(options),
    strings: Object.fromEntries(strings),
  };
}

function sampleOption({ type }: Option): unknown {
  if (type === "text") return { text: "words", lang: "en" };
  return type === "number" ? 1 : type === "boolean" ? true : "words";
}

function sampleOf(
  schema: JsonSchema,
  defs: Readonly<Record<string, JsonSchema>>,
  depth: number,
): unknown {
  const { $ref, type, enum: words, anyOf, items, prefixItems, properties = {}, example } = schema;
  if ($ref !== undefined) {
    const named = defs[$ref.replace("#/$defs/", "")] ?? {};
    return sampleOf(named, defs, depth + 1);
  }
  const [first] = (anyOf ?? []).filter((option) => option.type !== "null");
  if (first) return sampleOf(first, defs, depth);
  if (words) return words[0];
  if (prefixItems) return prefixItems.map(() => "x");
  switch (type) {
    case "object":
      // What is not always there cannot be asked for: templates are strict.
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          sampleOf(properties[name] as JsonSchema, defs, depth),
        ]),
      );
    case "array":
      return depth > deepest ? [] : [sampleOf(items as JsonSchema, defs, depth)];
    case "number":
    case "integer":
      return 1;
    case "boolean":
      return true;
    default:
      return typeof example === "string" && example !== "" ? example : "words";
  }
}
