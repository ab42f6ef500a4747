// Writes docs/fields.md, every field that editors can use, from schema/, which
// `npm run brief -- schema --write` renews. With --print it goes to standard output instead.
import { readFileSync, writeFileSync } from "node:fs";

const parts = [
  ["edition", "edition.yaml", "The head of an edition. The collections may stand in it too."],
  ["sources", "sources", "What was read, heard or seen."],
  ["organisations", "organisations", "Institutions that people or sources belong to."],
  ["people", "people", "Who is quoted, writes or acts."],
  ["quotes", "quotes", "Somebody's words, verbatim. `speakers` or `report` is needed."],
  ["findings", "findings", "What a source reports."],
  ["judgements", "judgements", "What the editors conclude."],
  ["issues", "issues", "Questions, and who takes which position."],
  ["risks", "risks", "What may happen, and to whom it would matter."],
  ["events", "events", "What happened, is planned or is aimed at."],
  ["notes", "notes", "Editor's notes: what is unclear in a source."],
  ["briefwright", "briefwright.yaml", "Settings for all editions of a workspace."],
  [
    "brand",
    "brand.yaml",
    "How the documents of a workspace look. [Your brand](brand.md) explains it.",
  ],
  ["document", "document.yaml", "A kind of document, in `templates/documents/<kind>/`."],
  [
    "likelihood-scale",
    "A scale of likelihood",
    "In `templates/scales/`, or in `scales.likelihood`.",
  ],
  ["risk-scale", "A scale of risk", "In `templates/scales/`, or in `scales.risk`."],
];
const collections = parts.slice(1, 11).map(([name]) => name);

/** What the named shapes of the schemas are for people: what they hold, and an example. */
const shapes = {
  LocalizedText: ["text, or texts by language", "Long queues"],
  EdtfDate: ["date (EDTF)", "2025-06"],
  Renderings: ["renderings by language", "{ en: { text: Ships wait, status: translation } }"],
  RecordsByCollection: ["ids by collection", "{ quotes: [long-wait], sources: [port-study] }"],
  Limits: ["limits by name", "{ runSeconds: 3600, pages: 1000 }"],
  Handling: ["scheme and label", "{ scheme: TLP-2.0, label: TLP:GREEN }"],
  LikelihoodScale: ["scale", "icd-203"],
  RiskScale: ["scale", "grid-5x5"],
};
const ids = {
  people: "ana-lee",
  quotes: "long-wait",
  themes: "delays",
  organisations: "port-office",
};

/** Descriptions that say what the column "holds" says already. */
const generic = /^(Markdown\.|BCP 47 language tag\.|A date in EDTF\.|Id of a record in \w+\.)$/;

/** What a field means where the schema does not say. */
const meanings = {
  left: "At the left.",
  logo: "Printed at the head of each document, on the ground of the page.",
  type: "Fonts and the size of letters.",
  accessed: "When the editors read it.",
  action: "What the editors did about it.",
  actors: "Who takes part, or takes the position.",
  asPrinted: "As the source prints it.",
  assumptions: "What is taken for granted.",
  audience: "For whom it is written.",
  author: "Whose judgement it is.",
  background: "What a reader needs to know.",
  biography: "Who it is.",
  by: "Who did it.",
  caption: "What it shows.",
  category: "One of the edition's `riskCategories`.",
  cause: "Why it may happen.",
  certainty: "How sure it is.",
  choices: "What can be chosen.",
  cells: "The rating of each cell.",
  completeness: "Whether the words are all that was said.",
  confidenceBasis: "On what the confidence rests.",
  consequence: "What would follow.",
  centre: "In the middle. A draft says DRAFT at its head.",
  colours: "What is printed in which colour.",
  contact: "Whom to ask.",
  contraryEvidence: "What speaks against it: ids of records, by collection.",
  credibility: "Admiralty grade of the content, 1 the best.",
  date: "When.",
  default: "What holds where the edition chooses nothing.",
  description: "What it is.",
  detail: "More about it.",
  disclaimers: "Printed at the end of a document.",
  doi: "The DOI.",
  due: "Until when.",
  event: "What may happen.",
  evidence: "What it rests on.",
  from: "From when.",
  handling: "Who may see it.",
  id: "Its name in references.",
  identifier: "A number or mark of its own, such as a docket number.",
  identity: "How sure it is who this is.",
  impact: "How bad it would be.",
  indicators: "What would show that it is coming.",
  kind: "What kind it is.",
  label: "What it is called.",
  language: "The language it is in.",
  letter: "Printed in the matrix.",
  limits:
    "How much a build may take: runSeconds (900), documentSeconds (30), browserMegabytes (2048, Linux), templateSeconds (10), templateMegabytes (512), pages (500), outputMegabytes (50), records (5000).",
  licence: "On what terms others may use the text.",
  max: "Upper bound, in per cent.",
  method: "How.",
  min: "Lower bound, in per cent.",
  mitigations: "What is done or planned against it.",
  name: "What it is called.",
  nameOrder: "Which part of the name comes first.",
  notProbabilistic: "True where likelihood does not apply.",
  note: "A remark.",
  number: "Number of the issue.",
  options: "Choices, by name.",
  organisation: "Where the post is.",
  organisations: "Institutions that take part.",
  output: "Where the documents go.",
  owner: "Who is responsible.",
  pages: "Number of pages, or which ones.",
  paper: "Size of the paper.",
  parent: "The institution that it belongs to.",
  position: "The position.",
  positions: "Who says what on it.",
  proximity: "How soon it may happen.",
  publisher: "Who publishes it.",
  question: "The question.",
  ratings: "From the lowest to the highest.",
  reason: "Why it is listed.",
  recordStatus: "On which terms the words were given.",
  reference: "Where it is published.",
  renderings: "The words in other languages, each with its status.",
  response: "What is done with the risk.",
  risk: "The scale of the risks.",
  likelihood: "The scale of the judgements.",
  reviewedBy: "Who has reviewed it.",
  rationale: "Why the editors think so.",
  rights: "Who holds the rights.",
  riskCategories: "Categories of risks, by id.",
  rung: "How far it was checked.",
  saidBy: "On whose word.",
  scheme: "The scheme of the label.",
  series: "The series that it belongs to.",
  severity: "How much it matters.",
  stance: "For, against, or between.",
  status: "How it stands.",
  subtitle: "Printed below the title.",
  synonyms: "Other words for the same, by language; for hints only.",
  terms: "The words of the scale.",
  text: "What it says.",
  themes: "Themes, by id.",
  title: "The title.",
  to: "Until when.",
  trend: "Whether it grows.",
  url: "Its address on the web.",
  validUntil: "Until when it holds.",
  version: "Version of the issue or of the scale.",
};

/** Examples that fit one field only. */
const examples = {
  look: "think-tank",
  "header.left": "{publisher}",
  "header.centre": "{title}",
  "footer.left": "{document} · {edition}",
  "footer.centre": "{page} / {pages}",
  "logo.file": "brand/logo.svg",
  "logo.alt": "Port Institute",
  "logo.height": "12",
  "margins.top": "22",
  "margins.right": "20",
  "margins.bottom": "20",
  "margins.left": "20",
  "type.text": "Source Serif 4",
  "type.heading": "{ latin: Source Serif 4, han: Noto Serif SC }",
  "type.label": "Source Sans 3",
  "type.quotation": "{ han: LXGW WenKai }",
  "type.size": "10.5",
  disclaimers: "[No advice is given.]",
  likelihood: "likely",
  publisher: "port-office",
  asPrinted: "林梅",
  "assessment.likelihood": "3",
  "budget.pages": "2",
  "page.margins": "20mm 18mm",
  "page.orientation": "landscape",
  "page.paper": "Letter",
  "options.<key>.choices": "[expert, theme]",
  "options.<key>.default": "expert",
  "options.<key>.type": "number",
  "options.<key>.min": "1",
  "options.<key>.max": "9",
  "scales.likelihood": "icd-203",
  "meeting.title": "Port committee",
  "meeting.date": "2025-09-10",
  "meeting.place": "Room 4",
  "meeting.item": "3",
  "residual.likelihood": "3",
  attributionText: "Lin Mei says",
  bearer: "Importers",
  category: "labour",
  choices: "[expert, theme]",
  confidence: "moderate",
  creatorsAsPrinted: "A. Lee and others",
  default: "expert",
  hedge: "as a rule",
  identifier: "Circular 12/2025",
  languages: "[en, zh-Hans]",
  letter: "H",
  locator: "Page 4",
  name: "Ana Lee",
  number: "7",
  outlet: "Harbour Review",
  output: "published",
  owner: "Port office",
  pages: "12–19",
  rendered: "2025-09-01 08:00",
  version: "1.0",
  view: "summary",
};

const page = [
  "# Every field",
  "",
  "Made by `node scripts/field-reference.mjs` from the schemas in `schema/`; do not edit it. [Writing an edition](editions.md) explains how the fields are used.",
  "",
  "A field in **bold** is required. `[]` is an item of a list, `<key>` a name of your choice. “Text, or texts by language” is a plain string in the primary language or a map by language tag.",
  ...parts.flatMap(([name, title, about]) => {
    const schema = JSON.parse(
      readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url)),
    );
    const root = resolve(schema.items ?? schema, schema.$defs);
    const rows = rowsOf(root, schema.$defs, "").filter(
      ([, field]) => field !== "$schema" && !(name === "edition" && isCollection(field)),
    );
    const lines = rows.map(
      ([required, field, holds, meaning, example]) =>
        `| ${required ? `**\`${field}\`**` : `\`${field}\``} | ${holds} | ${meaning} | ${example} |`,
    );
    return [
      ...["", `## ${title}`, "", about, ""],
      ...["| field | holds | meaning | example |", "|---|---|---|---|", ...lines],
    ];
  }),
  "",
].join("\n");

if (process.argv.includes("--print")) process.stdout.write(page);
else writeFileSync(new URL("../docs/fields.md", import.meta.url), page);

function isCollection(field) {
  return collections.some((name) => field === name || field.startsWith(`${name}[]`));
}

function resolve(schema, defs) {
  return schema.$ref ? { ...defs[nameOf(schema)], ...schema } : schema;
}

function nameOf({ $ref }) {
  return $ref?.replace("#/$defs/", "");
}

/** A row for each field of a map, and below it for the fields inside it. */
function rowsOf({ properties = {}, required = [] }, defs, around) {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const field = around + name;
    const [holds, example] = contentOf(schema, defs);
    const { description = "" } = schema;
    const meaning = generic.test(description)
      ? [meanings[name], description === "Markdown." && description].filter(Boolean).join(" ")
      : description;
    const shown = example === "" ? "" : (examples[field] ?? examples[name] ?? example);
    const row = [
      required.includes(name),
      field,
      holds,
      cell(meaning || (meanings[name] ?? "")),
      cell(shown, "`"),
    ];
    const inner = schema.items || schema.additionalProperties || schema;
    const step = schema.items ? "[]." : schema.additionalProperties ? ".<key>." : ".";
    const isOpen = !shapes[nameOf(schema)] && !shapes[nameOf(inner)] && inner.properties;
    return [row, ...(isOpen ? rowsOf(inner, defs, field + step) : [])];
  });
}

/** What a field holds, in words, and an example of it. */
function contentOf(schema, defs) {
  const shape = shapes[nameOf(schema)];
  if (shape) return shape;
  const { anyOf, oneOf, type, items, pattern, description = "" } = resolve(schema, defs);
  if (schema.const === "") return ["nothing", ""];
  if (schema.const !== undefined) return [`\`${schema.const}\``, schema.const];
  if (schema.enum)
    return [`one of ${schema.enum.map((word) => `\`${word}\``).join(", ")}`, schema.enum[0]];
  if (anyOf ?? oneOf) {
    const all = (anyOf ?? oneOf).map((option) => contentOf(option, defs));
    return [[...new Set(all.map(([holds]) => holds))].join(", or "), all.at(-1)[1]];
  }
  if (type === "array") {
    const [holds, example] = contentOf(items, defs);
    return [`list: ${holds}`, example.startsWith("{") || example === "" ? "" : `[${example}]`];
  }
  if (type === "object") return schema.properties ? ["fields", ""] : mapOf(schema, defs);
  if (type === "integer") return ["whole number", "3"];
  if (type === "number") return ["number", "55"];
  if (type === "boolean") return ["`true` or `false`", "true"];
  if (pattern?.startsWith("^[a-z]{2,3}")) return ["language tag", "zh-Hans"];
  if (pattern?.startsWith("^[a-z0-9]+(-")) {
    const [, target] = /record in (\w+)/.exec(description) ?? [];
    return ["id", ids[target] ?? "port-study"];
  }
  if (pattern?.startsWith("^#")) return ["colour", '"#143a5e"'];
  if (pattern?.startsWith("^10")) return ["DOI", "10.1000/182"];
  if (schema.format === "uri") return ["web address", "https://example.org/study"];
  if (schema.examples) return ["day", schema.examples[0]];
  return ["words", "Ships wait"];
}

function mapOf({ additionalProperties = {} }, defs) {
  const [holds] = contentOf(additionalProperties, defs);
  return [holds === "fields" ? "map of fields" : `map: ${holds}`, ""];
}

function cell(text, mark = "") {
  const safe = String(text).replaceAll("|", "\\|");
  return safe === "" ? "" : mark + safe + mark;
}
