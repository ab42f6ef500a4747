/** Honest words to make an edition of; each list is gone through again when it is at its end. */
export interface CorpusTexts {
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
  /** Markdown; the sentences where there is none. */
  readonly prose?: readonly string[];
}

/** An edition with records of every kind, which refer to one another, in one language. */
export function fullEdition(id: string, language: string, texts: CorpusTexts): object {
  const { names, titles, sentences, prose = sentences } = texts;
  const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? "";
  const list = <T>(count: number, make: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  return {
    id,
    title: pick(titles, 0),
    subtitle: pick(sentences, 1),
    issued: "2025-09-01",
    asOf: "2025-08",
    languages: [language],
    publisher: pick(titles, 1),
    contact: `${pick(names, 0)}, desk@example.org, +33 1 23 45 67 89`,
    recordStatus: "on-record",
    themes: { one: pick(titles, 1), two: pick(titles, 2) },
    bottomLine: pick(prose, 0),
    whyNow: pick(prose, 1),
    decisionSought: `${pick(sentences, 0)}\n\n1. ${pick(sentences, 1)}\n2. **${pick(titles, 2)}**\n`,
    method: prose.join("\n\n"),
    documents: ["summary", "quotes", "risks"],
    organisations: list(2, (at) => ({ id: `o${at}`, name: pick(titles, at + 1) })),
    people: list(3, (at) => ({
      id: `p${at}`,
      name: pick(names, at),
      asPrinted: pick(names, at + 1),
      roles: [{ title: pick(titles, at), organisation: `o${at % 2}` }],
    })),
    sources: list(2, (at) => ({
      id: `s${at}`,
      title: pick(titles, at),
      creators: [`p${at}`],
      issued: at === 0 ? "2025-06" : "2024-21",
      language,
      role: "primary-held",
      url: `https://example.org/${at}?q=a%20b&n=${at}#p-${at}`,
    })),
    quotes: list(Math.max(4, sentences.length), (at) => ({
      id: `q${at}`,
      text: pick(sentences, at),
      language,
      originalLanguage: language,
      source: `s${at % 2}`,
      speakers: [`p${at % 3}`],
      attribution: at % 2 === 0 ? "explicit" : "contextual",
      saidOn: "2025-05-03",
      occasion: pick(titles, at),
      locator: pick(titles, at + 1),
      themes: [at % 2 === 0 ? "one" : "two"],
      context: pick(prose, at),
    })),
    findings: list(3, (at) => ({
      id: `f${at}`,
      text: pick(sentences, at),
      hedge: pick(titles, at),
      key: at === 0,
      evidence: { quotes: [`q${at}`], sources: [`s${at % 2}`] },
    })),
    judgements: list(2, (at) => ({
      id: `j${at}`,
      text: pick(sentences, at),
      likelihood: at === 0 ? "likely" : "very-unlikely",
      confidence: "moderate",
      confidenceBasis: pick(sentences, at + 1),
      horizon: "2026-02",
      evidence: { findings: [`f${at}`] },
      indicators: [pick(sentences, at + 2)],
      author: pick(names, 1),
    })),
    issues: [
      {
        id: "i0",
        question: pick(titles, 0),
        positions: list(2, (at) => ({
          actors: [`p${at}`],
          stance: at === 0 ? "support" : "oppose",
          text: pick(sentences, at),
          evidence: { quotes: [`q${at}`] },
        })),
      },
    ],
    risks: list(4, (at) => ({
      id: `r${at}`,
      title: pick(titles, at),
      bearer: pick(titles, at + 1),
      owner: pick(names, at),
      cause: pick(sentences, at),
      event: pick(sentences, at + 1),
      consequence: pick(sentences, at + 2),
      description: pick(prose, at),
      evidence: { quotes: [`q${at % 4}`] },
      ...(at < 3 && {
        assessment: {
          likelihood: at + 2,
          impact: 5 - at,
          by: pick(names, 2),
          basis: pick(titles, 1),
        },
      }),
    })),
    events: list(2, (at) => ({
      id: `e${at}`,
      when: `2025-0${at + 4}-01`,
      title: pick(titles, at),
    })),
    notes: list(2, (at) => ({
      id: `n${at}`,
      kind: at === 0 ? "translation" : "number",
      about: { quotes: [`q${at}`] },
      text: pick(prose, at),
    })),
  };
}
