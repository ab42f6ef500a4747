// Writes docs/views.md, every field that a template can print, from the schemas of the views in
// dist/. With --print the schemas come by standard input, and the page goes to standard output.
import { readFileSync, writeFileSync } from "node:fs";

const isPrinted = process.argv.includes("--print");
const schemas = isPrinted ? JSON.parse(readFileSync(0, "utf8")) : await builtSchemas();

/** Fields that every view has; they are told once. */
const common = ["frame", "options", "strings"];
const views = Object.entries(schemas);
const shapes = Object.assign({}, ...views.map(([, { $defs }]) => $defs));
const [[, first]] = views;

const page = [
  "# Every field of every view",
  "",
  "Made by `node scripts/view-reference.mjs` from the views in `src/view/`; do not edit it. [Changing a template](templates.md) explains how the fields are used.",
  "",
  "`[]` is an item of a list: what stands below it is written inside `{{#each …}}`. A field that is *or empty* is `null` where there is nothing: ask with `{{#if …}}` before you look inside. `briefwright schema view:<name>` prints the same as JSON Schema.",
  ...section("## Shapes", "What many fields hold.", []),
  ...Object.entries(shapes).flatMap(([name, shape]) =>
    section(`### ${name}`, shape.description, rowsOf(shape, "", [])),
  ),
  ...section(
    "## All views",
    "Fields that every view has. The layout sees `frame` as well.",
    common.flatMap((name) => rowOf(name, first.properties[name], "")),
  ),
  ...views.flatMap(([name, schema]) =>
    section(`## ${name}`, schema.description, rowsOf(schema, "", common)),
  ),
  "",
].join("\n");

if (isPrinted) process.stdout.write(page);
else writeFileSync(new URL("../docs/views.md", import.meta.url), page);

async function builtSchemas() {
  const { viewSchemas } = await import("../dist/view/schemas.js");
  return viewSchemas();
}

function section(heading, about, rows) {
  const table = ["", "| field | holds | meaning | example |", "|---|---|---|---|", ...rows];
  return ["", heading, "", about, ...(rows.length === 0 ? [] : table)];
}

/** What is not always there is left out: templates are strict and cannot ask for it. */
function rowsOf({ properties = {}, required = [] }, around, without) {
  return Object.entries(properties)
    .filter(([name]) => required.includes(name) && !without.includes(name))
    .flatMap(([name, field]) => rowOf(name, field, around));
}

/** A row for a field, and below it one for each field inside it. */
function rowOf(name, field, around) {
  const path = around + name;
  const [whole, isEmptiable] = withoutNull(field);
  const { description = "", items } = whole;
  const holds = `${kindOf(whole)}${isEmptiable ? ", or empty" : ""}`;
  const row = `| \`${path}\` | ${cell(holds)} | ${cell(description)} | ${exampleOf(whole)} |`;
  const inner = items ?? whole;
  return [row, ...rowsOf(inner, `${path}${items ? "[]" : ""}.`, [])];
}

/** A field without the `null` that it may be; a description stands outside or inside. */
function withoutNull(field) {
  const others = (field.anyOf ?? []).filter(({ type }) => type !== "null");
  if (others.length !== 1) return [field, false];
  const { anyOf, ...outside } = field;
  return [{ ...others[0], ...outside }, true];
}

function kindOf({ $ref, type, items, prefixItems, properties, enum: words, anyOf }) {
  if ($ref) return nameOf($ref);
  if (words) return words.map((word) => `\`${word}\``).join(" or ");
  if (prefixItems) return `list of ${prefixItems.length} texts`;
  if (items) return items.$ref ? `list: ${nameOf(items.$ref)}` : listOf(items);
  if (anyOf) return "value";
  if (type === "object") return properties ? "fields" : "fields by name";
  return { string: "text", number: "number", boolean: "`true` or `false`" }[type] ?? type;
}

function listOf(items) {
  return items.properties ? "list of fields" : `list: ${kindOf(items)}`;
}

function nameOf($ref) {
  const name = $ref.replace("#/$defs/", "");
  return `[${name}](#${name.toLowerCase()})`;
}

function exampleOf({ $ref, example = $ref && shapes[$ref.replace("#/$defs/", "")].example }) {
  if (example === undefined) return "";
  const text = typeof example === "string" ? example : JSON.stringify(example);
  // Spaces at an end would be lost, and two in a row.
  return text.trim() === text ? `\`${cell(text)}\`` : `\`"${cell(text)}"\``;
}

function cell(text) {
  return String(text).replaceAll("|", "\\|");
}
