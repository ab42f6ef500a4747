import type { Cases, Right } from "./case.ts";

const judgement = (fields: string): Right => ({
  files: { "judgements.yaml": `- id: j\n${fields}` },
});
const risk = (fields: string): Right => ({
  files: { "risks.yaml": `- id: r\n  title: t\n${fields}` },
});
const source = (fields: string): Right => ({
  files: { "sources.yaml": `- id: s\n  title: t\n${fields}` },
});

const quote = (fields: string): string =>
  `- id: q\n  text: Words.\n  source: s\n  speakers: unattributed\n${fields}`;
const paper = "- id: s\n  title: t\n";
const text = (words: string): string => `  text: ${JSON.stringify(words)}\n`;

/** Cases of the rules over statements, their evidence and what may go out. */
export const statementCases: Cases = {
  "statement-without-evidence": {
    wrong: [
      {
        files: {
          "findings.yaml": "- id: f\n  text: t\n- id: g\n  text: t\n  evidence: {people: [p]}\n",
          "people.yaml": "- id: p\n  name: P\n",
          "judgements.yaml": "- id: j\n  text: t\n  evidence: {findings: []}\n",
          "risks.yaml": "- id: r\n  title: t\n  explicitness: implied\n",
          "issues.yaml":
            "- id: i\n  question: q\n  positions:\n    - actors: [p]\n      stance: oppose\n      text: t\n",
        },
        expected: [
          "data/e/findings.yaml:1:3 statement-without-evidence: the finding names no evidence",
          "data/e/findings.yaml:5:13 statement-without-evidence: the finding names no evidence",
          "data/e/judgements.yaml:3:13 statement-without-evidence: the judgement names no evidence",
          "data/e/issues.yaml:4:7 statement-without-evidence: positions[1] names no evidence",
          "data/e/risks.yaml:1:3 statement-without-evidence: the implied risk names no evidence",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml": paper,
          "people.yaml": "- id: p\n  name: P\n",
          "findings.yaml": "- id: f\n  text: t\n  evidence: {sources: [s]}\n",
          "judgements.yaml": "- id: j\n  text: t\n  evidence: {findings: [f]}\n",
          "risks.yaml":
            "- id: r\n  title: t\n  explicitness: editor-added\n- id: ours\n  title: t\n",
          "issues.yaml":
            "- id: i\n  question: q\n  positions:\n    - actors: [p]\n      stance: unknown\n      text: t\n",
        },
      },
    ],
  },
  "circular-evidence": {
    wrong: [
      {
        files: {
          "sources.yaml":
            "- id: s\n  title: t\n  role: seen-only-through\n  seenThrough: s2\n- id: s2\n  title: t\n  role: seen-only-through\n  seenThrough: s\n",
          "organisations.yaml": "- id: o\n  name: O\n  parent: o\n",
          "findings.yaml":
            "- id: f\n  text: t\n  evidence: {sources: [s], judgements: [j]}\n- id: g\n  text: t\n  evidence: {findings: [f, g]}\n",
          "judgements.yaml": "- id: j\n  text: t\n  evidence: {events: [e]}\n",
          "events.yaml": "- id: e\n  title: t\n  when: 2025-01-01\n  evidence: {issues: [i]}\n",
          "issues.yaml":
            "- id: i\n  question: q\n  positions:\n    - {actors: [p], stance: oppose, text: t, evidence: {sources: [s]}}\n    - {actors: [p], stance: support, text: t, evidence: {sources: [s], findings: [f]}}\n",
          "people.yaml": "- id: p\n  name: P\n",
        },
        expected: [
          "data/e/sources.yaml:8:16 circular-evidence: seenThrough: the way leads back to the record itself: sources/s2, sources/s, sources/s2",
          "data/e/organisations.yaml:3:11 circular-evidence: parent: the record names itself",
          "data/e/issues.yaml:5:83 circular-evidence: positions: the way leads back to the record itself: issues/i, findings/f, judgements/j, events/e, issues/i",
          "data/e/findings.yaml:6:28 circular-evidence: evidence: the record names itself",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml":
            "- id: s\n  title: t\n- id: s2\n  title: t\n  role: seen-only-through\n  seenThrough: s\n",
          "organisations.yaml": "- id: o\n  name: O\n- id: o2\n  name: O\n  parent: o\n",
          // Two ways to the same ground are no circle.
          "findings.yaml":
            "- id: f\n  text: t\n  evidence: {sources: [s2]}\n- id: g\n  text: t\n  evidence: {findings: [f]}\n- id: h\n  text: t\n  evidence: {findings: [f, g]}\n",
        },
      },
    ],
  },
  "evidence-only-anonymous": {
    wrong: [
      {
        files: {
          "sources.yaml": "- id: s\n  title: t\n  creators: notStated\n",
          "quotes.yaml": quote(""),
          "findings.yaml":
            "- id: f\n  text: t\n  evidence: {quotes: [q], sources: [s]}\n- id: g\n  text: t\n  evidence: {findings: [f]}\n",
          "risks.yaml":
            "- id: r\n  title: t\n  saidBy: unattributed\n  evidence: {findings: [g]}\n",
        },
        expected: [
          "data/e/findings.yaml:3:13 evidence-only-anonymous: all evidence comes from voices without a name",
          "data/e/findings.yaml:6:13 evidence-only-anonymous: all evidence comes from voices without a name",
          "data/e/risks.yaml:4:13 evidence-only-anonymous: all evidence comes from voices without a name",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml":
            "- id: s\n  title: t\n  creators: notStated\n  outlet: A paper\n- id: anon\n  title: t\n  creators: notStated\n",
          "people.yaml": "- id: p\n  name: P\n",
          "quotes.yaml": quote(""),
          "findings.yaml":
            "- id: f\n  text: t\n  evidence: {quotes: [q], sources: [s]}\n- id: g\n  text: t\n  attributedTo: [p]\n  evidence: {quotes: [q]}\n- id: none\n  text: t\n",
          "risks.yaml": "- id: r\n  title: t\n  saidBy: [p]\n  evidence: {sources: [anon]}\n",
        },
      },
    ],
  },
  "judgement-on-anonymous-evidence": {
    wrong: [
      {
        files: {
          "sources.yaml": paper,
          "people.yaml": "- id: p\n  name: P\n",
          "quotes.yaml":
            "- id: q\n  text: Words.\n  source: s\n  speakers: [p]\n  attribution: anonymous\n",
          "findings.yaml": "- id: f\n  text: t\n  evidence: {quotes: [q]}\n",
          "judgements.yaml": "- id: j\n  text: t\n  evidence: {findings: [f]}\n",
        },
        expected: [
          "data/e/judgements.yaml:3:13 judgement-on-anonymous-evidence: all evidence of the judgement comes from voices without a name",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml": paper,
          "people.yaml": "- id: p\n  name: P\n",
          "quotes.yaml": quote(""),
          "findings.yaml":
            "- id: f\n  text: t\n  attributedTo: [p]\n  evidence: {quotes: [q]}\n- id: g\n  text: t\n  report: s\n",
          "judgements.yaml":
            "- id: j\n  text: t\n  evidence: {findings: [f]}\n- id: k\n  text: t\n  evidence: {quotes: [q], findings: [g]}\n",
        },
      },
    ],
  },
  "single-source-evidence": {
    wrong: [
      {
        files: {
          "sources.yaml":
            "- id: s\n  title: t\n- id: r\n  title: t\n  seenThrough: s\n- id: z\n  title: t\n  seenThrough: r\n",
          "quotes.yaml": quote("  report: r\n"),
          "findings.yaml": "- id: f\n  text: t\n  report: z\n",
          "judgements.yaml": "- id: j\n  text: t\n  evidence: {quotes: [q], findings: [f]}\n",
        },
        expected: [
          "data/e/judgements.yaml:3:13 single-source-evidence: everything that the judgement rests on was read in one source, s",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml": "- id: s\n  title: t\n- id: r\n  title: t\n",
          "quotes.yaml": quote(""),
          "judgements.yaml":
            "- id: j\n  text: t\n  evidence: {quotes: [q], sources: [r]}\n- id: none\n  text: t\n",
        },
      },
      // Sources that are each seen through the other end somewhere all the same.
      {
        files: {
          "sources.yaml":
            "- id: s\n  title: t\n  seenThrough: r\n- id: r\n  title: t\n  seenThrough: s\n- id: x\n  title: t\n",
          "judgements.yaml": "- id: j\n  text: t\n  evidence: {sources: [s, x]}\n",
        },
      },
    ],
  },
  "stale-evidence": {
    wrong: [
      {
        files: {
          "sources.yaml": "- id: s\n  title: t\n  issued: 2020\n  held: 2023-08\n",
          "quotes.yaml": quote("  saidOn: 2023-06-01\n"),
          "judgements.yaml": "- id: j\n  text: t\n  evidence: {sources: [s], quotes: [q]}\n",
        },
        expected: [
          "data/e/judgements.yaml:3:13 stale-evidence: expected evidence from 2023-09-01 or later, 24 months before the state of knowledge; the newest is of 2023-08-31",
        ],
      },
      {
        head: "asOf: 2024-03-31\n",
        files: {
          "events.yaml": "- id: v\n  when: 2021-24\n  title: t\n",
          "risks.yaml": "- id: r\n  title: t\n  evidence: {events: [v]}\n",
        },
        expected: [
          "data/e/risks.yaml:3:13 stale-evidence: expected evidence from 2022-03-31 or later, 24 months before the state of knowledge; the newest is of 2022-02-28",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml": "- id: s\n  title: t\n  issued: 2023\n",
          "judgements.yaml": "- id: j\n  text: t\n  evidence: {sources: [s]}\n",
        },
      },
      // One piece without a date, or with an open one: nothing can be said.
      {
        files: {
          "sources.yaml":
            "- id: s\n  title: t\n  issued: 2001\n- id: r\n  title: t\n  issued: notStated\n- id: x\n  title: t\n  issued: 2001/..\n",
          "judgements.yaml":
            "- id: j\n  text: t\n  evidence: {sources: [s, r]}\n- id: k\n  text: t\n  evidence: {sources: [s, x]}\n",
        },
      },
    ],
  },
  "unused-source": {
    wrong: [
      {
        ...source("  seenThrough: s\n"),
        expected: [
          "data/e/sources.yaml:1:7 unused-source: nothing in the edition comes from this source, or mentions it",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml":
            "- id: s\n  title: t\n- id: r\n  title: t\n  seenThrough: x\n- id: x\n  title: t\n",
          "quotes.yaml": quote("  report: r\n"),
        },
      },
    ],
  },
  "source-facts-missing": {
    wrong: [
      {
        files: {
          "sources.yaml":
            "- id: s\n  title: t\n- id: r\n  title: t\n  creators: []\n  issued: notStated\n",
        },
        expected: [
          "data/e/sources.yaml:1:7 source-facts-missing: expected creators and issued, or notStated; found nothing",
          "data/e/sources.yaml:3:7 source-facts-missing: expected creators, or notStated; found nothing",
        ],
      },
    ],
    right: [
      source("  creators: notStated\n  issued: notStated\n"),
      source("  creatorsAsPrinted: The editors\n  held: 2025-01\n"),
    ],
  },
  "seen-through-missing": {
    wrong: [
      {
        ...source("  role: seen-only-through\n"),
        expected: [
          "data/e/sources.yaml:3:9 seen-through-missing: expected seenThrough, the source through which this one is known; found nothing",
        ],
      },
    ],
    right: [
      source("  role: mentioned\n"),
      source("  role: seen-only-through\n  seenThrough: x\n- id: x\n  title: t\n"),
    ],
  },
  "quotation-origin-missing": {
    wrong: [
      {
        files: {
          "sources.yaml": paper,
          "people.yaml": "- id: p\n  name: P\n",
          "quotes.yaml":
            "- id: q\n  text: Words.\n  source: s\n  speakers: [p]\n- id: o\n  text: Words.\n  source: s\n  speakers: [p]\n  language: en\n  originalLanguage: unknown\n",
        },
        expected: [
          "data/e/quotes.yaml:1:7 quotation-origin-missing: expected language, originalLanguage and recordStatus; found nothing",
          "data/e/quotes.yaml:5:7 quotation-origin-missing: expected recordStatus; found nothing",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml": "- id: s\n  title: t\n  language: en\n",
          "people.yaml": "- id: p\n  name: P\n",
          "quotes.yaml": `${quote("  originalLanguage: unknown\n")}- id: o\n  text: Words.\n  source: s\n  report: s\n  originalLanguage: en\n- id: n\n  text: Words.\n  source: s\n  speakers: [p]\n  originalLanguage: en\n  recordStatus: on-record\n`,
        },
      },
    ],
  },
  "quotation-below-minimum-rung": {
    wrong: [
      {
        head: "minimumRung: matches-held-source\n",
        files: {
          "sources.yaml": paper,
          "quotes.yaml": quote(""),
        },
        proved: ["another"],
        expected: [
          "data/e/quotes.yaml:2:9 quotation-below-minimum-rung: expected at least the rung matches-held-source, the edition’s minimumRung; found unverified",
        ],
        hint: "Prove the quotation against the text of its source: briefwright evidence.",
      },
      {
        head: "minimumRung: second-source\n",
        files: {
          "sources.yaml": paper,
          "quotes.yaml": `${quote("")}- id: o\n  text: Words.\n  source: s\n  speakers: unattributed\n  verification: [{rung: attribution-checked, by: A}]\n`,
        },
        proved: ["q"],
        expected: [
          "data/e/quotes.yaml:2:9 quotation-below-minimum-rung: expected at least the rung second-source, the edition’s minimumRung; found matches-held-source",
          "data/e/quotes.yaml:6:9 quotation-below-minimum-rung: expected at least the rung second-source, the edition’s minimumRung; found attribution-checked",
        ],
        hint: "Check the quotation that far, and record who did so and when under verification.",
      },
    ],
    right: [
      { files: { "sources.yaml": paper, "quotes.yaml": quote("") } },
      {
        head: "minimumRung: matches-held-source\n",
        files: { "sources.yaml": paper, "quotes.yaml": quote("") },
        proved: ["q"],
      },
      {
        head: "minimumRung: attribution-checked\n",
        files: {
          "sources.yaml": paper,
          "quotes.yaml": quote(
            "  verification: [{rung: primary-text, by: A}, {rung: unverified}]\n",
          ),
        },
      },
    ],
  },
  "quotation-contradicted": {
    wrong: [
      {
        files: {
          "sources.yaml": paper,
          "quotes.yaml": quote(
            "  verification:\n    - rung: primary-text\n    - rung: contradicted\n",
          ),
        },
        expected: [
          "data/e/quotes.yaml:7:13 quotation-contradicted: verification[2]: a quotation known to be contradicted would be printed in quotation marks",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml": paper,
          "quotes.yaml": quote("  verification: [{rung: unverified}]\n"),
        },
      },
    ],
  },
  "long-quotations-without-rights": {
    wrong: [
      {
        files: {
          "sources.yaml": paper,
          "quotes.yaml": `- id: q\n  text: ${"word ".repeat(300)}– –\n  source: s\n  speakers: unattributed\n- id: o\n  text: ${"字".repeat(101)}\n  source: s\n  speakers: unattributed\n`,
        },
        expected: [
          "data/e/sources.yaml:1:7 long-quotations-without-rights: 401 words of this source are quoted; expected rights for more than 400",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml": `${paper}- id: o\n  title: t\n  rights: Theirs.\n`,
          "quotes.yaml": `- id: q\n  text: ${"word ".repeat(400)}\n  source: s\n  speakers: unattributed\n- id: o\n  text: ${"字".repeat(500)}\n  source: o\n  speakers: unattributed\n`,
        },
      },
    ],
  },
  "machine-translation-unreviewed": {
    wrong: [
      {
        head: "languages: [en, de]\nsubtitle: {en: S, de: {text: U, status: machine}}\n",
        files: {
          "sources.yaml": paper,
          "quotes.yaml": quote("  renderings:\n    de:\n      text: W\n      status: machine\n"),
        },
        expected: [
          "data/e/edition.yaml:5:41 machine-translation-unreviewed: subtitle.de: a machine translation that nobody has reviewed",
          "data/e/quotes.yaml:8:15 machine-translation-unreviewed: renderings.de: a machine translation that nobody has reviewed",
        ],
      },
    ],
    right: [
      {
        files: {
          "sources.yaml": paper,
          "quotes.yaml": quote(
            "  renderings:\n    de: {text: W, status: machine, reviewedBy: A}\n    fr: {text: W, status: translation}\n",
          ),
        },
      },
    ],
  },
  "likelihood-word-off-scale": {
    wrong: [
      {
        ...judgement(
          text("The US is fairly likely to lead, and probably China follows. It is unlikely."),
        ),
        expected: [
          'data/e/judgements.yaml:2:9 likelihood-word-off-scale: text: "fairly likely" and "probably" are no words of the scale icd-203',
        ],
        hint: "State the proposition alone, or use a word of the scale: unlikely or very likely.",
      },
      {
        head: "languages: [en, zh-Hans]\n",
        files: {
          "judgements.yaml":
            "- id: j\n  text:\n    en: The rules change.\n    zh-Hans: 规则大概率会再次变动。\n",
        },
        expected: [
          'data/e/judgements.yaml:4:14 likelihood-word-off-scale: text: "大概率" is no word of the scale icd-203',
        ],
        hint: "State the proposition alone, or use a word of the scale: unlikely or very likely.",
      },
    ],
    right: [
      judgement(text("The US is very likely to lead. Very likely, it is unlikely to fall.")),
      // The words of a source are its own.
      judgement(text("The ministry repeats that a ban is “highly probable”.")),
      judgement("  text: The US leads.\n  confidenceBasis: Lu thinks it fairly likely.\n"),
      { files: { "findings.yaml": "- id: f\n  text: It is fairly likely.\n" } },
    ],
  },
  "likelihood-beside-confidence": {
    wrong: [
      {
        ...judgement(
          "  text: t\n  rationale: Talks go on. We judge with high confidence that a ban is very likely.\n",
        ),
        expected: [
          'data/e/judgements.yaml:3:14 likelihood-beside-confidence: rationale: "very likely" and "high confidence" stand in one sentence',
        ],
      },
      {
        head: "languages: [zh-Hans]\n",
        ...judgement(text("美国很可能保持领先，信度为中。")),
        expected: [
          'data/e/judgements.yaml:2:9 likelihood-beside-confidence: text: "很可能" and "信度为中" stand in one sentence',
        ],
      },
    ],
    right: [
      judgement(text("A ban is very likely. We have moderate confidence in this.")),
      {
        head: "languages: [zh-Hans]\n",
        ...judgement(text("美国很可能保持领先。信度为中。")),
      },
    ],
  },
  "incomplete-forecast": {
    wrong: [
      {
        ...judgement("  text: t\n  likelihood: unlikely\n"),
        expected: [
          "data/e/judgements.yaml:3:15 incomplete-forecast: likelihood: expected horizon and confidence beside it; found nothing",
        ],
      },
      {
        ...judgement("  text: t\n  likelihood: unlikely\n  horizon: 2026\n"),
        expected: [
          "data/e/judgements.yaml:3:15 incomplete-forecast: likelihood: expected confidence beside it; found nothing",
        ],
      },
    ],
    right: [
      judgement("  text: t\n  likelihood: unlikely\n  horizon: 2026\n  confidence: low\n"),
      judgement("  text: t\n  notProbabilistic: true\n"),
    ],
  },
  "likelihood-denied": {
    wrong: [
      {
        ...judgement("  text: t\n  likelihood: unlikely\n  notProbabilistic: true\n"),
        expected: [
          "data/e/judgements.yaml:4:21 likelihood-denied: notProbabilistic is true, and there is a likelihood",
        ],
      },
    ],
    right: [
      judgement("  text: t\n  likelihood: unlikely\n  notProbabilistic: false\n"),
      judgement("  text: t\n  notProbabilistic: true\n"),
    ],
  },
  "residual-risk-higher": {
    wrong: [
      {
        ...risk(
          "  assessment: {likelihood: 2, impact: 1, by: us}\n  residual: {likelihood: 1, impact: 2, by: us}\n",
        ),
        expected: [
          "data/e/risks.yaml:4:37 residual-risk-higher: residual.impact: expected at most 1, the score before the response; found 2",
        ],
      },
    ],
    right: [
      risk(
        "  assessment: {likelihood: 2, impact: 1, by: us}\n  residual: {likelihood: 2, impact: 1, by: us}\n",
      ),
      risk(
        "  assessment: {likelihood: 1, impact: 1, by: us}\n  residual: {likelihood: 2, impact: 1, by: us, basis: It draws fire.}\n",
      ),
    ],
  },
  "risk-without-voice": {
    wrong: [
      {
        ...risk("  explicitness: explicit\n  saidBy: []\n"),
        expected: [
          "data/e/risks.yaml:3:17 risk-without-voice: expected saidBy or report, on whose word the risk is explicit; found neither",
        ],
      },
    ],
    right: [
      risk("  explicitness: implied\n  saidBy: unattributed\n"),
      risk("  explicitness: editor-added\n"),
      {
        files: {
          "sources.yaml": paper,
          "risks.yaml": "- id: r\n  title: t\n  explicitness: implied\n  report: s\n",
        },
      },
    ],
  },
  "risk-without-bearer": {
    wrong: [
      {
        ...risk(""),
        expected: [
          "data/e/risks.yaml:1:7 risk-without-bearer: expected bearer, to whom it is a risk; found nothing",
        ],
      },
    ],
    right: [risk("  bearer: Everybody\n"), risk("  bearer: notStated\n")],
  },
  "unresolved-identity-with-biography": {
    wrong: [
      {
        files: {
          "people.yaml": "- id: p\n  name: P\n  identity: unresolved\n  biography: Born.\n",
        },
        expected: [
          "data/e/people.yaml:4:14 unresolved-identity-with-biography: the identity is unresolved, and there is a biography",
        ],
      },
    ],
    right: [
      { files: { "people.yaml": "- id: p\n  name: P\n  identity: unresolved\n" } },
      { files: { "people.yaml": "- id: p\n  name: P\n  identity: probable\n  biography: B.\n" } },
    ],
  },
  "event-without-date": {
    wrong: [
      {
        files: { "events.yaml": "- id: v\n  when: notStated\n  title: t\n" },
        expected: [
          "data/e/events.yaml:2:9 event-without-date: when: expected a date, or asPrinted, the words that date it in the source; found neither",
        ],
      },
    ],
    right: [
      { files: { "events.yaml": "- id: v\n  when: notStated\n  asPrinted: soon\n  title: t\n" } },
      { files: { "events.yaml": "- id: v\n  when: 2025\n  title: t\n" } },
    ],
  },
  "handling-stricter-than-edition": {
    wrong: [
      {
        head: "handling: {scheme: TLP-2.0, label: TLP:GREEN}\n",
        files: {
          "sources.yaml": "- id: s\n  title: t\n  handling: TLP:AMBER+STRICT\n",
          "findings.yaml": "- id: f\n  text: t\n  handling: TLP:AMBER\n",
        },
        expected: [
          "data/e/sources.yaml:3:13 handling-stricter-than-edition: handling: TLP:AMBER+STRICT is stricter than the edition, which is TLP:GREEN",
          "data/e/findings.yaml:3:13 handling-stricter-than-edition: handling: TLP:AMBER is stricter than the edition, which is TLP:GREEN",
        ],
      },
      {
        ...risk("  handling: TLP:GREEN\n"),
        expected: [
          "data/e/risks.yaml:3:13 handling-stricter-than-edition: handling: TLP:GREEN is stricter than the edition, which is not marked",
        ],
      },
    ],
    right: [
      risk("  handling: TLP:CLEAR\n"),
      { head: "handling: {scheme: TLP-2.0, label: TLP:RED}\n", ...risk("  handling: TLP:RED\n") },
    ],
  },
  "embargo-not-over": {
    wrong: [
      {
        head: "embargo: {until: 2025-09-01T06:00:00+02:00}\n",
        now: "2025-09-01T03:59:59Z",
        expected: [
          "data/e/edition.yaml:4:18 embargo-not-over: the embargo lasts until 2025-09-01T06:00:00+02:00",
        ],
      },
    ],
    right: [
      { head: "embargo: {until: 2025-09-01T06:00:00+02:00}\n", now: "2025-09-01T04:00:00Z" },
      { now: "2025-09-01" },
    ],
  },
  "embargo-over": {
    wrong: [
      {
        head: "embargo: {until: 2025-09-01T06:00:00+02:00}\n",
        now: "2025-09-01T04:00:00Z",
        expected: [
          "data/e/edition.yaml:4:18 embargo-over: the embargo was over at 2025-09-01T06:00:00+02:00, and the edition still has it",
        ],
      },
    ],
    right: [
      { head: "embargo: {until: 2025-09-01T06:00:00+02:00}\n", now: "2025-09-01T03:59:59Z" },
      { now: "2025-09-01" },
    ],
  },
  "edition-expired": {
    wrong: [
      {
        head: "validUntil: 2025-12\n",
        now: "2026-01-01",
        expected: [
          "data/e/edition.yaml:4:13 edition-expired: validUntil: the edition was valid until 2025-12; today is 2026-01-01",
        ],
      },
    ],
    right: [
      { head: "validUntil: 2025-12\n", now: "2025-12-31T23:59:59Z" },
      { head: "validUntil: 2025/..\n", now: "2030-01-01" },
    ],
  },
  "as-of-after-issued": {
    wrong: [
      {
        head: "asOf: 2025-10\n",
        expected: [
          "data/e/edition.yaml:4:7 as-of-after-issued: asOf: expected a day no later than 2025-09-01, the date of issue; found 2025-10",
        ],
      },
    ],
    right: [{ head: "asOf: 2025-09\n" }, { head: "asOf: 2025-09-01\n" }],
  },
  "source-after-as-of": {
    wrong: [
      {
        head: "asOf: 2025-06\n",
        files: {
          "sources.yaml":
            "- id: s\n  title: t\n  issued: 2025-07-01\n- id: r\n  title: t\n  held: 2025-23\n",
        },
        expected: [
          "data/e/sources.yaml:3:11 source-after-as-of: issued: expected a date no later than 2025-06, the edition’s asOf; found 2025-07-01",
          "data/e/sources.yaml:6:9 source-after-as-of: held: expected a date no later than 2025-06, the edition’s asOf; found 2025-23",
        ],
      },
    ],
    right: [
      { head: "asOf: 2025-06\n", ...source("  issued: 2025-06-30\n  held: notStated\n") },
      source("  issued: 2030\n"),
    ],
  },
  "waiver-expired": {
    wrong: [
      {
        head: "waivers:\n  - {rule: unused-source, reason: R, by: A, until: 2025-09-30}\n",
        now: "2025-10-01",
        expected: [
          "data/e/edition.yaml:5:52 waiver-expired: waivers[1]: the waiver of unused-source held until 2025-09-30; today is 2025-10-01",
        ],
      },
    ],
    right: [
      {
        head: "waivers:\n  - {rule: unused-source, reason: R, by: A, until: 2025-09-30}\n",
        now: "2025-09-30T23:59:59Z",
      },
    ],
  },
};
