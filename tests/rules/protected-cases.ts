import type { Cases, Right } from "./case.ts";

const said = (status: string): NonNullable<Right["files"]> => ({
  "sources.yaml": "- {id: s, title: t, creators: notStated, issued: 2025-08-01}\n",
  "people.yaml": "- {id: p, name: P}\n",
  "quotes.yaml": `- id: q\n  text: Words.\n  source: s\n  speakers: [p]\n  originalLanguage: en\n  recordStatus: ${status}\n`,
});
const finding = {
  "findings.yaml": "- id: f\n  text: t\n  evidence: {quotes: [q], sources: [s]}\n",
};

/** Cases of the rules over terms on which words were given. */
export const protectedCases: Cases = {
  "embargoed-quotation": {
    wrong: [
      {
        files: said("embargoed"),
        expected: [
          "data/e/quotes.yaml:6:17 embargoed-quotation: the quotation is under embargo, and the edition does not say until when",
        ],
      },
      {
        head: "recordStatus: embargoed\nembargo: {until: 2999-01-01T00:00:00+00:00}\n",
        files: { ...said("embargoed") },
        expected: [
          "data/e/quotes.yaml:6:17 embargoed-quotation: the quotation is under embargo until 2999-01-01T00:00:00+00:00",
        ],
      },
    ],
    right: [{ head: "recordStatus: embargoed\n", files: said("on-record") }],
  },
  "off-record-evidence": {
    wrong: [
      {
        files: { ...said("off-record"), ...finding },
        expected: [
          'data/e/findings.yaml:3:23 off-record-evidence: it rests on "q", which was said off the record',
        ],
      },
    ],
    right: [
      { files: { ...said("on-record"), ...finding } },
      { files: { ...said("deep-background"), ...finding } },
    ],
  },
};
