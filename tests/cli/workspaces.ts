import { readFileSync } from "node:fs";

/** Small workspaces by name: paths and contents. Each is sound but for what its name says. */

type Files = Readonly<Record<string, string>>;

const edition = `id: spring
title: Ports in spring
issued: "2025-09-01"
publisher: Office of Briefs
bottomLine: Two ports are at risk.
`;
const sources = `- id: harbour-report
  title: The harbour report
`;
const risks = `- id: outage
  title: The cranes stand still
`;

const sound: Files = {
  "data/spring/edition.yaml": edition,
  "data/spring/sources.yaml": sources,
  "data/spring/risks.yaml": risks,
};

/** Adds a line behind another one of a file. */
function after(files: Files, path: string, line: string, added: string): Files {
  const text = files[path] ?? "";
  return { ...files, [path]: text.replace(`${line}\n`, `${line}\n${added}\n`) };
}

const withTemplate = (template: string): Files => ({
  ...sound,
  "templates/documents/memo/document.yaml": "title: Memo\nview: risks\n",
  "templates/documents/memo/document.hbs": template,
  "data/spring/edition.yaml": `${edition}documents: [memo]\n`,
});

/** Two editions in two languages, of which the second names the first. */
const editionOf = (id: string): string =>
  readFileSync(new URL(`../fixtures/diff/data/${id}/edition.yaml`, import.meta.url), "utf8");
const twoEditions: Files = {
  "data/winter/edition.yaml": editionOf("winter"),
  "data/spring/edition.yaml": editionOf("spring"),
};

export const workspaces = {
  nothing: {},
  sound,
  "a repository": { "README.md": "Mine.\n", ".gitignore": "output/\n", "package.json": "{}\n" },
  news: {
    "data/2026-01/edition.yaml": edition.replace("spring", "2026-01").replace("2025-09", "2026-01"),
    "data/2026-01/sources.yaml": sources,
    "data/2026-01/quotes.yaml":
      "- {id: q, text: They stand., source: harbour-report, speakers: unattributed}\n",
    "data/2026-01/risks.yaml": `${risks}  status: open\n  evidence: {quotes: [q]}\n`,
    "data/2026-01/private.yaml": "- a secret\n",
  },
  "ejected template": {
    ...sound,
    "templates/partials/fact.hbs": "{{! Mine. }}\n",
    "templates/ejected.lock.json": JSON.stringify({
      lock: 1,
      templates: { "partials/fact.hbs": { sha256: "0".repeat(64), version: "0.0.9" } },
    }),
  },
  "no workspace": { "readme.txt": "nothing here\n" },
  "no editions": { "data/readme.txt": "nothing here\n" },
  "broken YAML": { ...sound, "data/spring/risks.yaml": "- id: outage\n  title: [Cranes\n" },
  "broken CSV": {
    ...sound,
    "data/spring/events.csv":
      'id,when,title\nopening,2025-05-01,Opening\nstrike,2025-06\nfire,"2025\n',
  },
  "wrong types": {
    ...sound,
    "data/spring/events.yaml":
      "- id: [opening]\n  when: soon\n  title: 7\n  actors: harbour master\n",
  },
  "unknown field": after(sound, "data/spring/risks.yaml", "- id: outage", "  ownr: Harbour master"),
  "duplicate id": { ...sound, "data/spring/risks.yaml": `${risks}${risks}` },
  "unresolved reference": after(
    sound,
    "data/spring/risks.yaml",
    "- id: outage",
    "  evidence:\n    sources: [harbor-report]",
  ),
  "invalid date": {
    ...sound,
    "data/spring/edition.yaml": edition.replace("2025-09-01", "2025-09-31"),
  },
  "language without text": {
    ...sound,
    "data/spring/edition.yaml": `${edition}languages: [en, zh-Hans]\n`,
  },
  "unknown document": { ...sound, "data/spring/edition.yaml": `${edition}documents: [risk]\n` },
  // What it says must stay text, in the terminal and in every form of report.
  "hostile text": {
    ...sound,
    "data/spring/risks.yaml": [
      "- id: outage",
      '  title: "100%25: [::error::x] ]]><!-- & -->\\n\u202eback"',
      '  "100%, \u202e ::error file=a::b": 起重机',
      "  \u2066owner: 港口 \u2069",
      '  "]]></failure>\\n::error::c": x',
      "",
    ].join("\n"),
  },
  "many faults": {
    "data/spring/edition.yaml": edition.replace("issued", "isued"),
    "data/spring/risks.yaml": risks.replace("title", "titel"),
    "data/spring/sources.yaml": `${sources}${sources}`,
  },
  "missing template": {
    ...sound,
    "templates/documents/memo/document.yaml": "title: Memo\nview: risks\n",
  },
  "missing partial": withTemplate("<h1>{{frame.title}}</h1>\n{{> mastheed}}\n"),
  "unknown helper": withTemplate("<h1>{{frame.title}}</h1>\n{{shout frame.title}}\n"),
  "unknown field in a template": withTemplate("<h1>{{frame.titel}}</h1>\n"),
  "file in place of the output folder": { ...sound, output: "a file\n" },
  "two editions": twoEditions,
  "unchanged edition": {
    "data/winter/edition.yaml": edition.replace("spring", "winter"),
    "data/spring/edition.yaml": `${edition}predecessor: winter\n`,
  },
  "edition before itself": { "data/spring/edition.yaml": `${edition}predecessor: spring\n` },
  "edition after nothing": { "data/spring/edition.yaml": `${edition}predecessor: winter\n` },
  "hostile change": {
    "data/winter/edition.yaml": edition.replace("spring", "winter"),
    "data/spring/edition.yaml": `${edition}predecessor: winter\n`,
    "data/winter/risks.yaml": risks,
    "data/spring/risks.yaml":
      '- id: outage\n  title: "The cranes stand \\u202e still, 100% ::error::"\n',
  },
  "several editions": {
    ...sound,
    "data/winter/edition.yaml": edition.replace("spring", "winter"),
  },
  "one bad edition of two": {
    ...sound,
    "data/winter/edition.yaml": edition.replace("spring", "winter").replace("issued", "isued"),
  },
} as const satisfies Record<string, Files>;

export type WorkspaceName = keyof typeof workspaces;
