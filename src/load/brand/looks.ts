import { addAll } from "../../model/add-all.ts";
import { type LookValues, lookFile } from "../../model/brand.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { parseRecord } from "../../model/shape/parse-record.ts";
import type { Look, TemplateFile } from "../../model/template-set.ts";
import type { FoundFile } from "../template-files.ts";
import { parseYaml } from "../yaml.ts";
import { explained } from "./explain.ts";
import { faultyPlaceholders } from "./placeholders.ts";

/** Reads `looks/<look>/`: values in look.yaml, styles in look.css and `<kind>.css`. */
export function readLooks(files: readonly FoundFile[]): {
  readonly value: Readonly<Record<string, Look>>;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const names = new Set(files.map(({ path }) => path.split("/")[1] ?? ""));
  const looks = [...names].map((name): [string, Look] => {
    const own = files.filter(({ path }) => path.startsWith(`looks/${name}/`));
    const called = (end: string): FoundFile | undefined =>
      own.find(({ path }) => path === `looks/${name}/${end}`);
    const declaration = called("look.yaml");
    const css = called("look.css");
    const kinds = own.flatMap((file) => {
      const [, kind = ""] = /([^/]+)\.css$/.exec(file.path) ?? [];
      return kind === "" || kind === "look" ? [] : [[kind, asTemplate(file)] as const];
    });
    return [
      name,
      {
        values: declaration ? readValues(declaration, problems) : {},
        declaration: declaration && asTemplate(declaration),
        css: css && asTemplate(css),
        kinds: Object.fromEntries(kinds),
      },
    ];
  });
  return { value: Object.fromEntries(looks), problems };
}

function readValues({ file, text }: FoundFile, problems: Problem[]): LookValues {
  const parsed = parseYaml(file, text);
  addAll(problems, parsed.problems);
  if (!parsed.value) return {};
  const raw = { ...parsed.value, value: parsed.value.value ?? {} };
  const values = parseRecord(lookFile, raw);
  addAll(problems, explained(values.problems, raw, { file, text }));
  if (!values.value) return {};
  addAll(problems, faultyPlaceholders(values.value, raw.locate));
  return values.value;
}

const asTemplate = ({ file, text }: FoundFile): TemplateFile => ({ file, text });
