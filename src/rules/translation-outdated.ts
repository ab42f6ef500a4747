import { createHash } from "node:crypto";
import type { Edition } from "../model/edition.ts";
import { fieldName, quoted } from "../model/shape/describe.ts";
import type { Rendering } from "../model/text.ts";
import type { FieldPath } from "../model/workspace.ts";
import type { DataRule } from "./rule.ts";
import type { RecordName } from "./shape/places.ts";
import { textsOf } from "./shape/texts.ts";

/** A translation that says by a hash what it was made of still stands beside that text. */
export const translationOutdated: DataRule = {
  id: "translation-outdated",
  *check({ edition, placeOf }) {
    for (const { name, path, of, original } of translationsOf(edition)) {
      const hash = createHash("sha256").update(original, "utf8").digest("hex");
      if (hash.startsWith(of)) continue;
      yield {
        message: `${fieldName(path)}: the original has changed since this was made of it: expected the hash ${hash.slice(0, 12)}; found ${quoted(of)}`,
        hint: `Hold the translation to the original as it is now. Then write “of: ${hash.slice(0, 12)}”.`,
        place: placeOf(name, [...path, "of"]),
        ...(name !== "edition" && { record: name }),
      };
    }
  },
};

interface Translation {
  readonly name: RecordName;
  readonly path: FieldPath;
  readonly of: string;
  readonly original: string;
}

function* translationsOf(edition: Edition): Generator<Translation> {
  for (const { name, path, text } of textsOf(edition)) {
    if (typeof text === "string") continue;
    for (const [language, version] of Object.entries(text)) {
      if (typeof version === "string" || version.of === undefined) continue;
      const original = textOf(text[version.from ?? edition.primaryLanguage]);
      if (original === undefined) continue;
      yield { name, path: [...path, language], of: version.of, original };
    }
  }
  for (const { id, text: original, renderings } of edition.quotes) {
    for (const [language, { of }] of Object.entries(renderings ?? {})) {
      if (of === undefined) continue;
      yield { name: `quotes/${id}`, path: ["renderings", language], of, original };
    }
  }
}

function textOf(version: string | Rendering | undefined): string | undefined {
  return typeof version === "string" ? version : version?.text;
}
