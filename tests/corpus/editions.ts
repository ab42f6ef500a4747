import { type CorpusTexts, fullEdition } from "./full-edition.ts";
import { hardTexts } from "./hard-texts.ts";
import { mainLanguages } from "./main-languages.ts";
import { otherForms } from "./other-forms.ts";
import { type Script, scripts } from "./scripts.ts";

/** An honest edition. */
export interface CorpusEdition {
  readonly id: string;
  /** What is special about it. */
  readonly about: string;
  readonly language: string;
  /** The files of its folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Words that must be found in its quote sheet, sign for sign. */
  readonly quoted: readonly string[];
}

const perScript = 5;

/** Five small editions of each script, which quote it in an English or Chinese edition. */
const quoting = scripts.flatMap((script, row) =>
  Array.from({ length: perScript }, (_, at) => quotingEdition(script, row, at)),
);

/** Everything in one language, its headings and labels too. */
const whole = mainLanguages.map(({ language, ...texts }) =>
  full(`in-${language.toLowerCase()}`, `all in ${language}`, language, texts),
);

const hard = hardTexts.map(({ name, language, ...texts }) =>
  full(`with-${name}`, name.replaceAll("-", " "), language, texts),
);

/** More than eighty editions, in the languages of eleven scripts. */
export const corpus: readonly CorpusEdition[] = [...quoting, ...whole, ...hard, ...otherForms];

/** The words for documents in the languages that nothing is built in for. */
export const corpusLocales: Readonly<Record<string, string>> = Object.fromEntries(
  mainLanguages.flatMap(({ language, locale }) =>
    locale === undefined ? [] : [[`templates/locales/${language}.yaml`, locale]],
  ),
);

function full(id: string, about: string, language: string, texts: CorpusTexts): CorpusEdition {
  const edition = fullEdition(id, language, texts);
  const files = { "edition.yaml": JSON.stringify(edition, undefined, 1) };
  return { id, about, language, files, quoted: texts.sentences };
}

function quotingEdition(script: Script, row: number, at: number): CorpusEdition {
  const id = `e${String(row * perScript + at).padStart(2, "0")}`;
  const pick = (words: readonly string[], step: number): string =>
    words[(at + step) % words.length] ?? "";
  const { language, names, titles, sentences } = script;
  const isChinese = language === "zh-Hans";
  const own = (text: string, english: string): string => (isChinese ? text : english);
  const quotes = [0, 1, 2].map((step) => ({
    id: `q${step}`,
    text: pick(sentences, step),
    language,
    source: "report",
    speakers: [`p${step % 2}`],
    // A translation is asked for where the document speaks another language.
    ...(isChinese
      ? {}
      : {
          renderings: { en: { text: `Sentence ${step}.`, status: "translation", from: language } },
        }),
  }));
  const edition = {
    id,
    title: own(pick(titles, 0), `Ports, part ${at + 1}`),
    issued: "2025-09-01",
    languages: [isChinese ? "zh-Hans" : "en"],
    primaryLanguage: isChinese ? "zh-Hans" : "en",
    documents: at === 0 ? ["summary", "quotes", "risks"] : ["quotes"],
    bottomLine: own(pick(sentences, 1), `The words are “${pick(sentences, 1)}”.`),
    sources: [
      {
        id: "report",
        title: own(pick(titles, 1), `Report (${pick(titles, 1)})`),
        language,
      },
    ],
    people: [0, 1].map((step) => ({
      id: `p${step}`,
      name: own(pick(names, step), `Speaker ${step + 1}`),
      asPrinted: pick(names, step),
    })),
    quotes,
    findings: [
      {
        id: "f",
        text: own(pick(sentences, 2), `They say (${pick(sentences, 2)}) and wait.`),
        evidence: { quotes: ["q0"] },
      },
    ],
    risks: [
      {
        id: "r",
        title: own(pick(titles, 2), `Delay (${pick(titles, 2)})`),
        owner: pick(names, 2),
        bearer: "notStated",
      },
    ],
  };
  return {
    id,
    about: `quotes ${script.name}`,
    language: isChinese ? "zh-Hans" : "en",
    files: { "edition.yaml": JSON.stringify(edition, undefined, 1) },
    quoted: quotes.map(({ text }) => text),
  };
}
