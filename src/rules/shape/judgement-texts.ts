import type { Edition } from "../../model/edition.ts";
import type { FieldPath } from "../../model/workspace.ts";

export interface JudgementText {
  readonly id: string;
  readonly path: FieldPath;
  readonly language: string;
  readonly text: string;
}

/** The texts of judgements, each in each of its languages. */
export function* judgementTexts(
  edition: Edition,
  fields: readonly ("text" | "rationale")[],
): Generator<JudgementText> {
  for (const judgement of edition.judgements) {
    for (const field of fields) {
      const text = judgement[field];
      if (text === undefined) continue;
      if (typeof text === "string") {
        yield { id: judgement.id, path: [field], language: edition.primaryLanguage, text };
        continue;
      }
      for (const [language, rendering] of Object.entries(text)) {
        const words = typeof rendering === "string" ? rendering : rendering.text;
        yield { id: judgement.id, path: [field, language], language, text: words };
      }
    }
  }
}
