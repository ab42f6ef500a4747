import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { ReportContext } from "../../src/report/reporter.ts";

/** Diagnostics as bad data makes them: each report must take them as text, and nothing else. */
export const hostile: readonly Diagnostic[] = [
  {
    rule: "unknown-field",
    severity: "error",
    message: 'there is no field "a\n::error::b" here; 100% ]]> <b> & "quoted"\r\n##[error]c',
    hint: "Known fields: title, \u202eeltit\u202c and \u001b[31mred.",
    file: "data/春 季,100%:/risks.yaml",
    line: 2,
    column: 3,
    record: "risks/outage",
  },
  {
    rule: "missing-text",
    severity: "warning",
    message: "title has no text in zh-Hans",
    hint: "Add it.",
    file: "data/spring/risks.yaml",
    line: 7,
    record: "risks/flood",
  },
  {
    rule: "page-budget-exceeded",
    severity: "note",
    message: "expected at most 2 pages; found 3 \ud800 \uffff",
    hint: "Shorten it.",
    output: "en/risks",
    page: 3,
  },
  { rule: "browser-not-found", severity: "error", message: "None is there.", hint: "Get one." },
];

const lines: Readonly<Record<string, string>> = {
  "data/春 季,100%:/risks.yaml:2": "\t起重机: \u202ecranes\u202c",
  "data/spring/risks.yaml:7": "- id: flood",
};

export const context: ReportContext = {
  version: "1.2.3",
  profile: "draft",
  editions: ["spring", "winter"],
  built: [
    {
      id: "spring|--",
      written: true,
      outputs: [
        { language: "en", document: "risks", format: "pdf", pages: 3, budget: 2 },
        { language: "en", document: "<memo>", format: "pdf", pages: 30, budget: 45 },
      ],
      kept: [
        { language: "en", document: "risks", format: "html" },
        { language: "zh-Hans", document: "risks", format: "pdf", pages: 1 },
      ],
    },
    { id: "winter", written: false, outputs: [], kept: [] },
  ],
  changes: [
    {
      edition: "</summary>`spring`",
      lead: "Compared with *winter* www.example.org",
      sections: [
        {
          heading: "Risks | 1 changed",
          items: [
            {
              text: "# R1 ![x](https://example.org/x.png) <img src=x onerror=alert(1)>",
              details: [
                "1. @everybody ```",
                "- ::error::x ##[error]y #12",
                "[was: ten; now: nine]",
              ],
            },
          ],
        },
      ],
    },
  ],
  addresses: { files: "https://example.org/briefs/blob/1a2b", rules: "https://example.org/rules/" },
  base: "briefs/",
  lineOf: (file, line) => lines[`${file}:${line}`],
  pageOf: (rule) =>
    rule === "missing-text"
      ? "# missing-text\n\nA text is not there (draft: warning, release: error).\n\n## Why\n"
      : undefined,
  width: 80,
  style: (_style, text) => text,
};
