import type { LookValues } from "../../model/brand.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { placeholderNames, unknownPlaceholders } from "../../model/margin-text.ts";
import { hintFor } from "../../model/nearest.ts";
import { fieldName, quoted } from "../../model/shape/describe.ts";
import type { FieldPath, Locate } from "../../model/workspace.ts";

/** Says which texts of the page margins ask for something that there is not. */
export function faultyPlaceholders({ header, footer }: LookValues, locate: Locate): Problem[] {
  return [...textsIn({ header, footer }, [])].flatMap(([path, text]) =>
    unknownPlaceholders(text).map((name) => ({
      rule: "invalid-value",
      message: `${fieldName(path)}: expected only placeholders that there are; found ${quoted(`{${name}}`)}`,
      hint: hintFor(name, placeholderNames, "There are"),
      place: locate(path),
    })),
  );
}

function* textsIn(value: unknown, path: FieldPath): Generator<[FieldPath, string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, key]);
  }
}
