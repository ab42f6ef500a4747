import type { CorpusEdition } from "./editions.ts";

const head = (id: string, more = ""): string =>
  `id: ${id}\ntitle: Ports\nissued: 2025-09-01\n${more}`;
const many = Array.from({ length: 200 }, (_, at) => at);

/** Editions of other sizes, and in other forms of files. */
export const otherForms: readonly CorpusEdition[] = [
  {
    id: "one-risk",
    about: "a single record",
    language: "en",
    files: { "edition.yaml": head("one-risk", "risks: [{id: a, title: Strike}]\n") },
    quoted: [],
  },
  {
    id: "one-quote",
    about: "a single quotation by nobody",
    language: "en",
    files: {
      "edition.yaml": head(
        "one-quote",
        "sources: [{id: s, title: A study}]\nquotes: [{id: q, text: Ships wait., source: s, speakers: unattributed}]\n",
      ),
    },
    quoted: ["Ships wait."],
  },
  {
    id: "empty-fields",
    about: "collections and fields without content",
    language: "en",
    files: {
      "edition.yaml": head(
        "empty-fields",
        "risks: []\nthemes: {}\ndisclaimers: []\nbottomLine: Act.\n",
      ),
      "events.csv": "id,when,title\n",
      "sources.json": "[]\n",
      "findings.yaml": "[]\n",
    },
    quoted: [],
  },
  {
    id: "two-hundred",
    about: "two hundred records",
    language: "en",
    files: {
      "edition.yaml": head("two-hundred", "documents: [quotes, risks]\n"),
      "sources.yaml": "- {id: s, title: A study}\n",
      "people.csv": `id,name\n${many
        .slice(0, 40)
        .map((at) => `p${at},Speaker ${at}\n`)
        .join("")}`,
      "quotes.json": JSON.stringify(
        many.map((at) => ({
          id: `q${at}`,
          text: `Sentence ${at % 7}, as ${at} others say it.`,
          source: "s",
          speakers: [`p${at % 40}`],
        })),
      ),
      "risks.csv": `id;title;assessment.likelihood;assessment.impact;assessment.by\n${many
        .map((at) => `r${at};Risk ${at};${(at % 5) + 1};${(at % 4) + 1};Desk\n`)
        .join("")}`,
    },
    quoted: ["Sentence 3, as 199 others say it."],
  },
  {
    id: "spreadsheet",
    about: "CSV as spreadsheets write it",
    language: "en",
    files: {
      "edition.yaml": head("spreadsheet", "sources: [{id: s, title: A study}]\n"),
      "people.csv": '\uFEFFid;name;asPrinted\r\np;"O\'Neill; Ana ""Annie""";"O’Neill\r\nAna"\r\n',
      "quotes.csv":
        '\uFEFFid;text;source;speakers\r\na;"=1+1; -5, ""so""";s;p\r\nb;00731;s;p\r\nc;"  two  spaces  ";s;p\r\nd;1.10;s;p\r\n',
      "risks.csv": "id,title,owner\nr,NO,12345678901234567890\n",
    },
    quoted: ['=1+1; -5, "so"', "00731", "1.10"],
  },
  {
    id: "windows-yaml",
    about: "YAML with carriage returns, comments, anchors, folded and kept lines",
    language: "en",
    files: {
      "edition.yaml": [
        "# a comment",
        "id: windows-yaml",
        "title: &t 'It''s \"so\": # no comment'",
        "issued: 2025-09-01",
        "shortTitle: *t",
        "bottomLine: |+",
        "  First line.",
        "",
        "  - item: one",
        "  - item: two",
        "",
        "whyNow: >-",
        "  Folded",
        "  text.",
        "risks:",
        "  - {id: a, title: NO, owner: ~x, cause: 0x1F, event: 1e3, consequence: '12:30:45'}",
        "",
      ].join("\r\n"),
    },
    quoted: [],
  },
  {
    id: "four-languages",
    about: "four languages in one edition, two of them from right to left",
    language: "en",
    files: {
      "edition.yaml": `id: four-languages
title: { en: Ports, ar: الموانئ, he: נמלים, zh-Hans: 港口 }
issued: 2025-09-01
languages: [en, ar, he, zh-Hans]
sources:
  - { id: s, title: { en: A study, ar: دراسة, he: מחקר, zh-Hans: 研究 }, titleLanguage: en, language: en }
people:
  - { id: p, name: { en: Layla Haddad, ar: ليلى حداد, he: לילה חדאד, zh-Hans: 莱拉 }, asPrinted: ليلى حداد }
quotes:
  - id: q
    text: السفن تنتظر منذ 9 أيام.
    language: ar
    originalLanguage: ar
    source: s
    speakers: [p]
    renderings:
      en: { text: Ships wait for 9 days., status: translation, from: ar }
      he: { text: האוניות ממתינות 9 ימים., status: translation, from: ar }
      zh-Hans: { text: 船等9天。, status: translation, from: ar }
risks:
  - { id: r, title: { en: Strike, ar: إضراب, he: שביתה, zh-Hans: 罢工 } }
`,
    },
    quoted: ["السفن تنتظر منذ 9 أيام."],
  },
];
