import type { DataRule } from "./rule.ts";

const most = 400;

/** Whoever quotes much of a source says by what right. */
export const longQuotationsWithoutRights: DataRule = {
  id: "long-quotations-without-rights",
  *check({ edition, placeOf }) {
    for (const { id, rights } of edition.sources) {
      if (rights !== undefined) continue;
      const quoted = edition.quotes.filter(({ source }) => source === id);
      const words = quoted.reduce((sum, { text }) => sum + wordsIn(text), 0);
      if (words <= most) continue;
      yield {
        message: `${words} words of this source are quoted; expected rights for more than ${most}`,
        hint: "Say under rights by what licence or exception, or quote less.",
        place: placeOf(`sources/${id}`, ["id"]),
        record: `sources/${id}`,
      };
    }
  },
};

/** Words between spaces; of scripts that set none, every character counts. */
function wordsIn(text: string): number {
  const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
  const characters = text.match(spaceless)?.length ?? 0;
  return characters + (text.replace(spaceless, " ").match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);
}
