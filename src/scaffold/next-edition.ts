import { type CollectionName, collectionNames } from "../model/reference.ts";
import { valueAt } from "../model/shape/describe.ts";
import type { RawEdition } from "../model/workspace.ts";
import { type Fate, headFates, passingCollections } from "./carried-fields.ts";
import { carryRecords } from "./carry-records.ts";
import { withoutReferences } from "./csv-references.ts";
import type { IssueDay } from "./dates.ts";
import { YamlEditor } from "./edit/yaml-editor.ts";
import { isYaml } from "./edit/yaml-tree.ts";
import { review, withHeader, withoutMarks } from "./review-marks.ts";

/** A file of the edition before, as it stands. */
export interface EditionText {
  /** Relative to the edition's folder. */
  readonly name: string;
  /** The collection that it holds, or whose prose; absent for `edition.yaml`. */
  readonly collection?: CollectionName;
  readonly text: string;
}

export interface NextEdition {
  readonly id: string;
  readonly issued: IssueDay;
  readonly from: RawEdition;
  readonly texts: readonly EditionText[];
  /** Collections to take along that would stay behind. */
  readonly also: readonly CollectionName[];
}

export interface CarriedEdition {
  readonly files: readonly EditionText[];
  /** Numbers of records, by collection. */
  readonly carried: Readonly<Partial<Record<CollectionName, number>>>;
  readonly left: Readonly<Partial<Record<CollectionName, number>>>;
  /** Fields of `edition.yaml` by what became of them; those that were kept are not named. */
  readonly fields: Readonly<Record<Exclude<Fate, "kept">, readonly string[]>>;
  /** Files that came out as no YAML: a value that they repeat was left behind. */
  readonly broken: readonly string[];
}

/**
 * Makes the files of the next edition out of those of the one before, by changing their text:
 * what persists goes along as it was written, what must be looked at is marked, and what was
 * news stays behind, with the references to it.
 */
export function nextEdition(given: NextEdition): CarriedEdition {
  const { from, texts, also } = given;
  const stays = new Set<CollectionName>(passingCollections.filter((name) => !also.includes(name)));
  const files = texts
    .filter(({ collection }) => collection === undefined || !stays.has(collection))
    .map((file) => ({ ...file, text: carryFile(file, stays, given) }));
  const count = (names: readonly CollectionName[]) =>
    Object.fromEntries(
      names.map((name) => [name, from.collections[name].length] as const).filter(([, n]) => n > 0),
    );
  return {
    files,
    carried: count(collectionNames.filter((name) => !stays.has(name))),
    left: count([...stays]),
    fields: fieldsByFate(from, stays),
    broken: files
      .filter(({ name, text }) => /\.ya?ml$/.test(name) && !isYaml(text))
      .map(({ name }) => name),
  };
}

function carryFile(
  file: EditionText,
  stays: ReadonlySet<CollectionName>,
  given: NextEdition,
): string {
  const { name, collection } = file;
  if (name.endsWith(".md")) return file.text;
  if (name.endsWith(".csv") && collection) return withoutReferences(file.text, collection, stays);
  const notation = name.endsWith(".json") ? "json" : "yaml";
  const text = notation === "json" ? file.text : withoutMarks(file.text);
  const editor = new YamlEditor(text, notation);
  const { from } = given;
  if (collection) {
    carryRecords(editor, [], collection, from, stays);
    return editor.toString();
  }
  changeHead(editor, stays, given);
  for (const inside of collectionNames.filter((inside) => editor.has([inside]))) {
    if (stays.has(inside)) editor.remove([inside]);
    else carryRecords(editor, [inside], inside, from, stays);
  }
  const left = [...stays].filter((inside) => from.collections[inside].length > 0);
  return notation === "json"
    ? editor.toString()
    : withHeader(editor.toString(), [
        `Started from ${from.id}. Look at whatever has “review” above it, and delete that line.`,
        ...(left.length > 0 ? [`Left there: ${left.join(", ")}.`] : []),
      ]);
}

function changeHead(
  editor: YamlEditor,
  stays: ReadonlySet<CollectionName>,
  { id, issued, from }: NextEdition,
): void {
  const isThere = (field: string): boolean => editor.has([field]);
  editor.set(["id"], id);
  if (isThere("predecessor")) editor.set(["predecessor"], from.id);
  else editor.insertAfter(["id"], "predecessor", from.id);
  editor.set(["issued"], issued.day);
  editor.mark(
    ["issued"],
    [review(issued.from === "id" ? "taken from the id" : "the day this was started")],
  );
  editor.set(["asOf"], issued.day);
  const number = valueAt(from.head.value, ["number"]);
  if (typeof number === "string" && /^\d+$/.test(number)) {
    editor.set(["number"], String(BigInt(number) + 1n).padStart(number.length, "0"));
  } else if (number !== undefined) {
    editor.mark(["number"], [review(`as in ${from.id}`)]);
  }
  editor.set(["version"], "1.0");
  for (const [field, fate] of Object.entries(fatesOf(stays))) {
    if (!isThere(field)) continue;
    if (fate === "review") editor.mark([field], [review(`as in ${from.id}`)]);
    if (fate === "rewrite") editor.commentOut([field]);
    if (fate === "rewrite") editor.mark([field], [review(`of ${from.id}; write it anew`)]);
    if (fate === "left") editor.remove([field]);
  }
}

function fatesOf(stays: ReadonlySet<CollectionName>): Readonly<Record<string, Fate>> {
  return stays.has("quotes") ? headFates : { ...headFates, excludedMarks: "kept" };
}

function fieldsByFate(
  from: RawEdition,
  stays: ReadonlySet<CollectionName>,
): CarriedEdition["fields"] {
  const fates = Object.entries(fatesOf(stays)).filter(
    ([field]) => field === "predecessor" || valueAt(from.head.value, [field]) !== undefined,
  );
  const named = (wanted: Fate): string[] =>
    fates.filter(([, fate]) => fate === wanted).map(([field]) => field);
  return {
    review: named("review"),
    new: named("new"),
    rewrite: named("rewrite"),
    left: named("left"),
  };
}
