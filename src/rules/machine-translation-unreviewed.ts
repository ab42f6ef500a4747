import type { Edition } from "../model/edition.ts";
import { fieldName } from "../model/shape/describe.ts";
import type { Rendering } from "../model/text.ts";
import type { FieldPath } from "../model/workspace.ts";
import type { DataRule } from "./rule.ts";
import type { RecordName } from "./shape/places.ts";
import { textsOf } from "./shape/texts.ts";

/** Somebody has read what a machine translated. */
export const machineTranslationUnreviewed: DataRule = {
  id: "machine-translation-unreviewed",
  *check({ edition, placeOf }) {
    for (const { name, path, rendering } of renderingsOf(edition)) {
      if (rendering.status !== "machine" || rendering.reviewedBy !== undefined) continue;
      yield {
        message: `${fieldName(path)}: a machine translation that nobody has reviewed`,
        hint: "Have it reviewed and name who did under reviewedBy, or leave it out.",
        place: placeOf(name, [...path, "status"]),
        ...(name !== "edition" && { record: name }),
      };
    }
  },
};

interface Found {
  readonly name: RecordName;
  readonly path: FieldPath;
  readonly rendering: Rendering;
}

function* renderingsOf(edition: Edition): Generator<Found> {
  for (const { name, path, text } of textsOf(edition)) {
    if (typeof text === "string") continue;
    for (const [language, rendering] of Object.entries(text)) {
      if (typeof rendering !== "string") yield { name, path: [...path, language], rendering };
    }
  }
  for (const { id, renderings } of edition.quotes) {
    for (const [language, rendering] of Object.entries(renderings ?? {})) {
      yield { name: `quotes/${id}`, path: ["renderings", language], rendering };
    }
  }
}
