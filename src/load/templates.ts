import { addAll } from "../model/add-all.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { type DocumentKind, documentKindFile } from "../model/document-kind.ts";
import { parseRecord } from "../model/shape/parse-record.ts";
import type { KindTemplates, TemplateFile, TemplateSet } from "../model/template-set.ts";
import { readLooks } from "./brand/looks.ts";
import { withCleanPictures } from "./carried-pictures.ts";
import { checkMessages, nameOfKind, unknownMessages } from "./check-messages.ts";
import { addLocale, type Locales, type WrittenMessage } from "./locale.ts";
import { readScales } from "./scale-files.ts";
import { builtInTemplates, type FoundFile, readTemplateFiles } from "./template-files.ts";
import { templatesTooLarge } from "./template-size.ts";
import { parseYaml } from "./yaml.ts";

export { builtInTemplates };

/**
 * Reads the templates. Roots come in order of precedence, the workspace's own
 * before the built-in ones; a file of an earlier root replaces the file of
 * the same path, locales fill one another's gaps message by message.
 */
export async function loadTemplates(roots: readonly string[]): Promise<Outcome<TemplateSet>> {
  const problems: Problem[] = [];
  const files = new Map<string, FoundFile>();
  let shipped = true;
  const localeFiles: FoundFile[] = [];
  for (const [index, root] of [...new Set(roots)].entries()) {
    const found = await readTemplateFiles(root, index > 0);
    addAll(problems, found.problems);
    shipped &&= root === builtInTemplates || found.value?.length === 0;
    for (const read of found.value ?? []) {
      const { value: file, problems: faults } = withCleanPictures(read);
      addAll(problems, faults);
      if (file.path.startsWith("locales/")) localeFiles.push(file);
      else if (!files.has(file.path)) files.set(file.path, file);
    }
  }
  addAll(problems, templatesTooLarge([...files.values()]));
  const byPath = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const below = (folder: string): FoundFile[] =>
    byPath.filter(({ path }) => path.startsWith(`${folder}/`));

  const locales: Locales = {};
  const own: WrittenMessage[] = [];
  for (const file of localeFiles) {
    addAll(problems, addLocale(locales, file, isBuiltIn(file) ? undefined : own));
  }
  const english = englishOf(localeFiles);
  // Without it the messages are those of Briefwright itself, which is a workspace too.
  if (english) addAll(problems, await checkMessages(own, english));
  const scales = readScales(below("scales"));
  const looks = readLooks(below("looks"));
  addAll(problems, looks.problems);
  const kinds = readKinds(files, problems);
  const layout = files.get("layout.hbs");
  if (!layout) problems.push(missing("layout.hbs", "templates/layout.hbs"));
  addAll(problems, scales.problems);
  if (!layout || problems.length > 0) return { value: undefined, problems };

  const unknown = english ? unknownMessages(own, english, Object.keys(kinds)) : [];
  const partials = below("partials").map(
    (file) => [baseName(file.path), asTemplate(file)] as const,
  );
  return {
    value: {
      shipped,
      layout: asTemplate(layout),
      partials: Object.fromEntries(partials),
      styles: below("styles").map(asTemplate),
      kinds: named(kinds, locales),
      locales,
      likelihoodScales: scales.likelihood,
      riskScales: scales.risk,
      looks: looks.value,
    },
    problems: unknown,
  };
}

/** Kinds with the names that locales have for them: a new language names all documents in one file. */
function named(
  kinds: Readonly<Record<string, KindTemplates>>,
  locales: Locales,
): Record<string, KindTemplates> {
  const name = ({ kind, ...rest }: KindTemplates): KindTemplates => {
    const { title } = kind;
    const names = Object.entries(locales).flatMap(([language, messages]) => {
      const own = messages[nameOfKind(kind.id)];
      return own === undefined ? [] : [[language, own] as const];
    });
    if (names.length === 0 || typeof title === "string") return { kind, ...rest };
    return { kind: { ...kind, title: { ...title, ...Object.fromEntries(names) } }, ...rest };
  };
  return Object.fromEntries(Object.entries(kinds).map(([id, kind]) => [id, name(kind)]));
}

const isBuiltIn = ({ file }: FoundFile): boolean => file.startsWith("briefwright:");

/** The built-in English messages. */
function englishOf(files: readonly FoundFile[]): Locales[string] | undefined {
  const locales: Locales = {};
  const file = files.find((one) => isBuiltIn(one) && one.path === "locales/en.yaml");
  if (file) addLocale(locales, file);
  return locales.en;
}

function readKinds(
  files: ReadonlyMap<string, FoundFile>,
  problems: Problem[],
): Record<string, KindTemplates> {
  const kinds: Record<string, KindTemplates> = {};
  const ids = new Set(
    [...files.keys()].flatMap((path) => /^documents\/([^/]+)\//.exec(path)?.[1] ?? []),
  );
  for (const id of [...ids].sort()) {
    const [declaration, template, css] = ["yaml", "hbs", "css"].map((end) =>
      files.get(`documents/${id}/document.${end}`),
    );
    if (!declaration || !template) {
      const name = `document.${declaration ? "hbs" : "yaml"}`;
      problems.push(missing(name, `templates/documents/${id}/${name}`));
      continue;
    }
    const kind = readKind(id, declaration);
    addAll(problems, kind.problems);
    if (kind.value)
      kinds[id] = { kind: kind.value, template: asTemplate(template), css: css && asTemplate(css) };
  }
  return kinds;
}

function readKind(id: string, { file, text }: FoundFile): Outcome<DocumentKind> {
  const parsed = parseYaml(file, text);
  if (!parsed.value) return { value: undefined, problems: parsed.problems };
  const kind = parseRecord(documentKindFile, { ...parsed.value, value: parsed.value.value ?? {} });
  return { value: kind.value && { id, ...kind.value }, problems: kind.problems };
}

function missing(name: string, file: string): Problem {
  return {
    rule: "template-missing",
    message: `expected a template ${name}; found none`,
    hint: "Create it, or delete the folder so that the built-in one is used.",
    place: { file },
  };
}

function asTemplate({ file, text }: FoundFile): TemplateFile {
  return { file, text };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
}
