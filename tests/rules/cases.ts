import type { Cases, Right } from "./case.ts";
import { parityCases } from "./parity/cases.ts";
import { predecessorCases } from "./predecessor-cases.ts";
import { protectedCases } from "./protected-cases.ts";
import { statementCases } from "./statement-cases.ts";

const judgements = (fields: string): Right => ({
  files: { "judgements.yaml": `- id: j\n  text: t\n${fields}` },
});
const risks = (fields: string): Right => ({
  files: { "risks.yaml": `- id: r\n  title: t\n${fields}` },
});

/** For every rule over the data: editions that break it, and editions that come near and do not. */
export const cases: Cases = {
  ...statementCases,
  ...parityCases,
  ...protectedCases,
  ...predecessorCases,
  "reference-repeated": {
    wrong: [
      {
        files: {
          "people.yaml": "- id: p\n  name: P\n",
          "sources.yaml": "- id: s\n  title: t\n",
          "quotes.yaml": "- id: q\n  text: Words.\n  source: s\n  speakers: [p, p]\n",
          "issues.yaml":
            "- id: i\n  question: q\n  positions:\n    - {actors: [p], stance: oppose, text: t, evidence: {quotes: [q], sources: [s, s, s]}}\n",
        },
        expected: [
          'data/e/quotes.yaml:4:17 reference-repeated: speakers: "p" stands in the list already',
          'data/e/issues.yaml:4:83 reference-repeated: positions.evidence.sources: "s" stands in the list 3 times',
        ],
      },
    ],
    right: [
      {
        files: {
          // The same id in another list, or of another collection, is no second one.
          "people.yaml": "- id: p\n  name: P\n  withheld: true\n  aliases: [Lu, Lu]\n",
          "sources.yaml": "- id: s\n  title: t\n- id: q\n  title: t\n",
          "quotes.yaml": "- id: q\n  text: Words.\n  source: s\n  speakers: [p]\n",
          "issues.yaml":
            "- id: i\n  question: q\n  positions:\n    - {actors: [p], stance: oppose, text: t, evidence: {quotes: [q], sources: [q]}}\n    - {actors: [p], stance: support, text: t, evidence: {quotes: [q]}}\n",
        },
      },
    ],
  },
  "unknown-scale-term": {
    wrong: [
      {
        ...judgements("  likelihood: very-likley\n  confidence: hihg\n"),
        expected: [
          'data/e/judgements.yaml:3:15 unknown-scale-term: likelihood: "very-likley" is not on the scale icd-203',
          'data/e/judgements.yaml:4:15 unknown-scale-term: confidence: "hihg" is not on the scale icd-203',
        ],
        hint: "Did you mean very-likely? It has unlikely and very-likely.",
      },
      {
        ...judgements("  likelihood: highly-probable\n"),
        expected: [
          'data/e/judgements.yaml:3:15 unknown-scale-term: likelihood: "highly-probable" is not on the scale icd-203',
        ],
        hint: "Did you mean very-likely? It has unlikely and very-likely.",
      },
    ],
    right: [
      judgements("  likelihood: very-likely\n  confidence: low\n"),
      judgements("  notProbabilistic: true\n"),
    ],
  },
  "risk-score-out-of-scale": {
    wrong: [
      {
        ...risks(
          "  assessment: {likelihood: 3, impact: 3, by: us}\n  residual:\n    likelihood: 4\n    impact: 1\n    by: us\n",
        ),
        expected: [
          "data/e/risks.yaml:3:39 risk-score-out-of-scale: assessment.impact: expected 1 to 2, the steps of the scale grid-5x5; found 3",
          "data/e/risks.yaml:5:17 risk-score-out-of-scale: residual.likelihood: expected 1 to 3, the steps of the scale grid-5x5; found 4",
        ],
      },
    ],
    right: [risks("  assessment: {likelihood: 3, impact: 2, by: us}\n"), risks("")],
  },
  "risk-score-without-assessor": {
    wrong: [
      {
        ...risks(
          "  assessment:\n    likelihood: 1\n    impact: 1\n  residual: {likelihood: 1, impact: 1}\n",
        ),
        expected: [
          "data/e/risks.yaml:4:5 risk-score-without-assessor: assessment has scores, but does not say who gave them",
          "data/e/risks.yaml:6:13 risk-score-without-assessor: residual has scores, but does not say who gave them",
        ],
      },
    ],
    right: [risks("  assessment: {likelihood: 1, impact: 1, by: us}\n")],
  },
  "rung-set-by-hand": {
    wrong: [
      {
        files: {
          "sources.yaml": "- id: s\n  title: S\n",
          "quotes.yaml":
            "- id: q\n  text: Words.\n  source: s\n  speakers: unattributed\n  verification:\n    - rung: matches-held-source\n",
        },
        expected: [
          "data/e/quotes.yaml:6:13 rung-set-by-hand: verification[1]: expected a rung that people set; “matches-held-source” is set by the program alone",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml": "- id: s\n  title: S\n",
          "quotes.yaml":
            "- id: q\n  text: Words.\n  source: s\n  speakers: unattributed\n  verification:\n    - {rung: attribution-checked, by: A. Editor, date: 2025-09-01}\n",
        },
      },
    ],
  },
  "markdown-text-lost": {
    wrong: [
      {
        head: `bottomLine: "${">".repeat(150)} deep"\n`,
        files: {
          "risks.yaml": "- id: r\n  title: t\n",
          "risks/r.md": "Words.\n\n[Note]: https://example.org/\n",
        },
        expected: [
          'data/e/edition.yaml:4:13 markdown-text-lost: bottomLine: "deep" would not be printed: it stands in more lists and quotations, one within another, than Markdown goes into',
          'data/e/risks/r.md:3:1 markdown-text-lost: description: "[Note]: https://example.org/" would not be printed: it is the address for a link [in brackets] that is not there',
        ],
      },
    ],
    right: [
      {
        files: {
          "risks.yaml": "- id: r\n  title: t\n",
          "risks/r.md": "> Words, see [Note].\n\n[Note]: https://example.org/\n",
        },
      },
    ],
  },
  "text-in-undeclared-language": {
    wrong: [
      {
        head: "languages: [en]\nsubtitle: {en: S, zh: x}\n",
        files: { "notes.yaml": "- id: n\n  text:\n    fr: x\n    en: x\n" },
        expected: [
          'data/e/edition.yaml:5:19 text-in-undeclared-language: subtitle.zh: expected a language of the edition (en); found "zh"',
          'data/e/notes.yaml:3:5 text-in-undeclared-language: text.fr: expected a language of the edition (en); found "fr"',
        ],
        hint: "Delete the text, or add the language to languages.",
      },
      {
        settings: { publisher: { fr: "Labo" } },
        expected: [
          'data/e/edition.yaml:1:1 text-in-undeclared-language: publisher.fr: expected a language of the edition (en); found "fr"',
        ],
      },
    ],
    right: [
      { head: "subtitle: {en: S}\n", settings: { publisher: { en: "Lab", fr: "Labo" } } },
      {
        head: "languages: [en]\n",
        files: {
          "people.yaml": "- id: p\n  name: {en: Nadir, ar: نادر}\n",
          "sources.yaml": "- id: s\n  title: {en: S, ja: 川}\n  titleLanguage: ja\n",
        },
      },
      {
        head: "primaryLanguage: de\nlanguages: [en]\nsubtitle: {en: S, de: S}\n",
        files: {
          "edition.yaml":
            "id: e\ntitle: {en: T}\nissued: 2025-09-01\nprimaryLanguage: de\nlanguages: [en]\nsubtitle: {en: S, de: S}\n",
        },
      },
    ],
  },
  "missing-text": {
    wrong: [
      {
        head: "languages: [en, de]\n",
        expected: [
          "data/e/edition.yaml:2:8 missing-text: title: expected text in en and de; it is there in en only",
        ],
        hint: "Add the text in de, each under its language tag.",
      },
      {
        head: "languages: [en, de, fr]\nhandling: {scheme: none, caveats: {fr: x}}\n",
        files: {
          "edition.yaml":
            "id: e\ntitle: {en: T, de: T, fr: T}\nissued: 2025-09-01\nlanguages: [en, de, fr]\nhandling: {scheme: none, caveats: {fr: x}}\ndisclaimers: [x]\n",
          "people.yaml":
            "- id: p\n  name: {en: P, de: P, fr: P}\n  roles:\n    - title: {de: {text: R, status: source}}\n",
          "sources.csv": "id,title.en,title.fr,outlet\ns,T,T,notStated\nt,T,T,Die Zeit\n",
        },
        expected: [
          "data/e/edition.yaml:5:35 missing-text: handling.caveats: expected text in en, de and fr; it is there in fr only",
          "data/e/edition.yaml:6:15 missing-text: disclaimers[1]: expected text in en, de and fr; it is there in en only",
          "data/e/sources.csv:2:3 missing-text: title: expected text in en, de and fr; it is there in en and fr only",
          "data/e/sources.csv:3:3 missing-text: title: expected text in en, de and fr; it is there in en and fr only",
          "data/e/sources.csv:3:7 missing-text: outlet: expected text in en, de and fr; it is there in en only",
          "data/e/people.yaml:4:14 missing-text: roles[1].title: expected text in en, de and fr; it is there in de only",
        ],
      },
      {
        settings: { handling: { scheme: "none", caveats: { en: "x" } } },
        files: {
          "edition.yaml": "id: e\ntitle: {en: T, fr: T}\nissued: 2025-09-01\nlanguages: [en, fr]\n",
          "judgements.yaml": "- id: j\n  text: {en: t, fr: t}\n",
        },
        expected: [
          "data/e/edition.yaml:1:1 missing-text: handling.caveats: expected text in en and fr; it is there in en only",
          " missing-text: the scale icd-203 has no labels in fr",
        ],
      },
    ],
    right: [
      {},
      {
        files: {
          "edition.yaml": "id: e\ntitle: {en: T, de: T}\nissued: 2025-09-01\nlanguages: [en, de]\n",
          "people.yaml": "- id: p\n  name: {en: P, de: P}\n  sortKey: {de: P}\n",
        },
      },
    ],
  },
};
