import { type Script, scripts } from "./scripts.ts";

/** An honest edition that quotes people in the words and signs of their own language. */
export interface CorpusEdition {
  readonly id: string;
  readonly script: Script;
  /** `edition.yaml`, as JSON, which is YAML as well. */
  readonly text: string;
}

const perScript = 5;

/** Five editions of each script: 55, each another combination of its words. */
export const corpus: readonly CorpusEdition[] = scripts.flatMap((script, row) =>
  Array.from({ length: perScript }, (_, at) => editionOf(script, row, at)),
);

function editionOf(script: Script, row: number, at: number): CorpusEdition {
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
  return { id, script, text: JSON.stringify(edition, undefined, 1) };
}
