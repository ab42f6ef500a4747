import type { CorpusTexts } from "./full-edition.ts";
import { pseudoLocale } from "./pseudo-locale.ts";
import { type Script, scripts } from "./scripts.ts";

/** More languages whose own rules for lines, quotation marks, ligatures or direction differ. */
const more: readonly Omit<Script, "name">[] = [
  {
    language: "fr",
    names: ["Hélène d’Aubigny-Lefèvre", "Jean-Noël Œuvrard", "Anaïs L’Hôte", "M. de La Tour"],
    titles: ["Les ports au printemps : où est l’attente ?", "L’œuvre du siècle", "Étude nᵒ 3"],
    sentences: [
      "« Les navires attendent », dit-elle ; l’officier affirme : « neuf jours ! »",
      "Le coût s’élève à 12 500,50 € (soit 3 % du PIB).",
      "Où ça ? Là-bas…",
    ],
  },
  {
    language: "de",
    names: ["Jürgen von und zu Weiß", "Käthe Groß-Öttinger", "J. R. Straßer", "Änne Pfiffl"],
    titles: [
      "Häfen im Frühling: „lange Schlangen“",
      "Schifffahrtsgesellschaftsaufsicht",
      "Auflage",
    ],
    sentences: [
      "„Die Schiffe warten“, sagt er, „neun Tage.“",
      "Die Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft prüft das.",
      "Auffällig: 5 °C, 1.000,5 t und ½ Schiff.",
    ],
  },
  {
    language: "fa",
    names: ["مریم رضایی", "علی‌اکبر نوری", "پریسا ژاله‌پور", "گلناز چراغی"],
    titles: ["بندرها در بهار", "صف‌های طولانی", "گزارش بندر (۱۴۰۴)"],
    sentences: ["کشتی‌ها ۹ روز منتظر می‌مانند.", "آیا راه‌حلی هست؟", "«می‌خواهیم»، ۱۲٫۵٪ بیشتر."],
  },
];

/** Languages that are written without spaces between words. */
const unspaced = new Set(["ja", "th", "zh-Hans", "zh-Hant"]);

export interface MainLanguage extends CorpusTexts {
  readonly language: string;
  /** `templates/locales/<language>.yaml`; none where it is built in. */
  readonly locale: string | undefined;
}

/** The languages in which whole editions are written, each with words for its headings and labels. */
export const mainLanguages: readonly MainLanguage[] = [...scripts, ...more].map((script) => {
  const { language, names, titles, sentences } = script;
  const words = [...new Set([...titles, ...names].flatMap((text) => text.split(/\s+/)))];
  // A message must stay one: an apostrophe or a brace would mean something in it.
  const plain = words.filter((word) => /^\p{L}[\p{L}\p{M}\u200c]+$/u.test(word));
  const locale = pseudoLocale(plain, unspaced.has(language) ? "" : " ");
  return {
    language,
    names,
    titles,
    sentences,
    locale: language === "zh-Hans" ? undefined : locale,
  };
});
