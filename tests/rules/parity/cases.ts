const both = "languages: [en, zh-Hans]\n";
const edition = (fields: string) => ({
  files: {
    "edition.yaml": `id: e\ntitle: {en: T, zh-Hans: 题}\nissued: 2025-09-01\n${both}${fields}`,
  },
});
const quotation = (text: string, rendering: string) => ({
  files: {
    ...edition("").files,
    "sources.yaml": "- id: s\n  title: {en: S, zh-Hans: 源}\n  language: zh-Hans\n",
    "quotes.yaml": `- id: q\n  text: ${text}\n  source: s\n  speakers: unattributed\n  renderings:\n    en: {status: translation, ${rendering}}\n`,
  },
});

/** Cases of the rules that compare the languages of an edition, and of coverage. */
export const parityCases = {
  "numbers-differ-between-languages": {
    wrong: [
      {
        ...edition(
          "subtitle:\n  en: Over 30 million ships in nine days\n  zh-Hans: 8天内逾3亿艘船\n",
        ),
        expected: [
          'data/e/edition.yaml:7:12 numbers-differ-between-languages: subtitle: the numbers differ between en and zh-Hans: "30 million" in en only; "8" and "3亿" in zh-Hans only',
        ],
        hint: "Correct the one that is wrong. A number may be in words in one of the languages.",
      },
      {
        ...quotation("他等了9天", "text: He waited 8 days"),
        expected: [
          'data/e/quotes.yaml:6:37 numbers-differ-between-languages: renderings.en: the numbers differ between zh-Hans and en: "9" in zh-Hans only; "8" in en only',
        ],
      },
      {
        ...edition("primaryLanguage: zh-Hans\nsubtitle: {en: 8 ships, zh-Hans: 9艘船}\n"),
        expected: [
          'data/e/edition.yaml:6:16 numbers-differ-between-languages: subtitle: the numbers differ between zh-Hans and en: "9" in zh-Hans only; "8" in en only',
        ],
      },
    ],
    right: [
      edition("subtitle: {en: Over 30 million ships in nine days, zh-Hans: ９天内逾三千万艘船}\n"),
      // A text that says that something is left out may leave out numbers.
      edition("subtitle: {en: 30 ships and 8 days, zh-Hans: {text: 船, status: abridged}}\n"),
      edition("subtitle: {en: By 26 June 2025, zh-Hans: 2025年6月26日前}\n"),
    ],
  },
  "dates-differ-between-languages": {
    wrong: [
      {
        ...edition("subtitle: {en: By 26 June 2025, zh-Hans: 2025年6月27日前}\n"),
        expected: [
          'data/e/edition.yaml:5:42 dates-differ-between-languages: subtitle: the dates differ between en and zh-Hans: "26 June 2025" in en only; "2025年6月27日" in zh-Hans only',
        ],
      },
      {
        ...quotation("2026年再谈", "text: Talk again in 2027"),
        expected: [
          'data/e/quotes.yaml:6:37 dates-differ-between-languages: renderings.en: the dates differ between zh-Hans and en: "2026年" in zh-Hans only; "2027" in en only',
        ],
      },
    ],
    right: [
      edition('subtitle: {en: "By June 26, 2025", zh-Hans: 二〇二五年六月二十六日前}\n'),
      edition("subtitle: {en: 26 June, zh-Hans: 2025年6月26日}\n"),
    ],
  },
  "items-differ-between-languages": {
    wrong: [
      {
        ...edition(
          'method: {en: "Two steps:\\n\\n- one\\n- two", zh-Hans: "两步：\\n\\n- 一"}\nwhyNow: {en: "a\\n\\nb", zh-Hans: 甲}\n',
        ),
        expected: [
          "data/e/edition.yaml:6:33 items-differ-between-languages: whyNow: the paragraphs differ between en and zh-Hans: 2 and 1",
          "data/e/edition.yaml:5:53 items-differ-between-languages: method: the list items differ between en and zh-Hans: 2 and 1",
        ],
        hint: "Add what is missing, or divide both texts alike.",
      },
    ],
    right: [
      edition(
        'method: {en: "Steps:\\n\\n1. one\\n2. two", zh-Hans: "步骤：\\n\\n* 一\\n* 二\\n"}\n',
      ),
      edition('method: {en: "one\\nline", zh-Hans: 一行}\n'),
    ],
  },
  "translation-outdated": {
    wrong: [
      {
        ...edition(
          "subtitle:\n  en: Ports are busier\n  zh-Hans: {text: 港口繁忙, status: translation, of: 6263a5a4ae4e}\n",
        ),
        expected: [
          'data/e/edition.yaml:7:50 translation-outdated: subtitle.zh-Hans: the original has changed since this was made of it: expected the hash f8c3c71c21c7; found "6263a5a4ae4e"',
        ],
        hint: "Hold the translation to the original as it is now. Then write “of: f8c3c71c21c7”.",
      },
      {
        ...quotation("港口更忙", 'text: Ports are busier, of: "000000000000"'),
        expected: [
          'data/e/quotes.yaml:6:59 translation-outdated: renderings.en: the original has changed since this was made of it: expected the hash 786bffa27a86; found "000000000000"',
        ],
      },
    ],
    right: [
      edition(
        "subtitle: {en: Ports are busier, zh-Hans: {text: 港, status: translation, of: f8c3c71c21c7}}\n",
      ),
      edition(
        "subtitle: {zh-Hans: 港口更忙, en: {text: Ports, status: translation, from: zh-Hans, of: 786bffa27a86}}\n",
      ),
    ],
  },
  "coverage-below-minimum": {
    wrong: [
      {
        head: "minCoverage: 70\n",
        files: {
          "sources.yaml": "- id: s\n  title: S\n",
          "findings.yaml":
            "- id: f\n  text: t\n  evidence: {sources: [s]}\n- id: bare\n  text: t\n- id: g\n  text: t\n  evidence: {findings: [f]}\n",
        },
        expected: [
          "data/e/edition.yaml:4:14 coverage-below-minimum: 66.6 percent of the statements rest on a source; expected at least 70. Without any: findings/bare",
        ],
      },
      {
        head: "minCoverage: 1\n",
        files: {
          "people.yaml": "- id: p\n  name: P\n",
          "issues.yaml":
            "- id: i\n  question: q\n  positions:\n    - {actors: [p], stance: support, text: t}\n",
        },
        expected: [
          "data/e/edition.yaml:4:14 coverage-below-minimum: 0 percent of the statements rest on a source; expected at least 1. Without any: issues/i (position 1)",
        ],
      },
    ],
    right: [{ head: "minCoverage: 100\n" }],
  },
};
