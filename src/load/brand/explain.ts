import { brandFonts, colourNames } from "../../model/brand.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { placesIn } from "../../model/lines.ts";
import { didYouMean } from "../../model/nearest.ts";
import { valueAt } from "../../model/shape/describe.ts";
import type { TemplateFile } from "../../model/template-set.ts";
import type { RawRecord } from "../../model/workspace.ts";

/** Adds what was probably meant to the problems of colours and fonts, and colours lost to YAML. */
export function explained(
  problems: readonly Problem[],
  raw: RawRecord,
  source: TemplateFile,
): readonly Problem[] {
  const better = problems.map((problem): Problem => {
    const [, group, field = ""] = /^(colours|type)\.([\w.]+): /.exec(problem.message) ?? [];
    if (group === undefined || problem.rule !== "invalid-value") return problem;
    const found = valueAt(raw.value, [group, ...field.split(".")]);
    if (typeof found !== "string") return problem;
    const meant = group === "type" ? fontMeant(field, found) : colourMeant(found);
    return meant === undefined ? problem : { ...problem, hint: meant };
  });
  return [...better, ...colourComments(raw, source)];
}

function colourMeant(found: string): string {
  const hex = found.replace(/^[#\s]+|[\s;]+$/g, "");
  const [, ...parts] = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/i.exec(found) ?? [];
  const colour = /^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(hex)
    ? `#${hex}`
    : parts.length === 3 && parts.every((part) => Number(part) < 256)
      ? `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`
      : undefined;
  return colour === undefined
    ? 'Write it as "#" and three or six of the signs 0 to 9 and a to f, in quotation marks.'
    : `Did you mean "${colour}"?`;
}

function fontMeant(field: string, found: string): string | undefined {
  if (field.startsWith("size")) return undefined;
  const script = field.endsWith(".han") ? "han" : "latin";
  const known: readonly string[] = brandFonts[script];
  const other: readonly string[] = brandFonts[script === "han" ? "latin" : "han"];
  const list = `${known.slice(0, -1).join(", ")} and ${known.at(-1)}`;
  if (other.includes(found)) {
    const right = script === "han" ? "latin" : "han";
    return `It is a font for ${right}: write ${field.split(".")[0]}: {${right}: ${found}}.`;
  }
  const names = new Map(known.map((name) => [name.replace(/\s\w{1,2}$/, ""), name]));
  const near = didYouMean(found, known) ?? didYouMean(found, names.keys());
  const lead = near ?? "Only fonts that come with Briefwright print the same everywhere.";
  return `${lead} Fonts for ${script}: ${list}.`;
}

/** `accent: #143a5e` says nothing: to YAML it is a field without a value, and a remark. */
function colourComments({ value }: RawRecord, { file, text }: TemplateFile): Problem[] {
  const placeAt = placesIn(file, text);
  const fields = new RegExp(`^[ \\t]*(${colourNames.join("|")}):[ \\t]+(#[0-9a-f]{3,8})\\b`, "gim");
  return [...text.matchAll(fields)]
    .filter(([, name = ""]) => valueAt(value, ["colours", name]) === undefined)
    .map(({ 0: whole, 1: name, 2: colour = "", index }) => ({
      rule: "invalid-value",
      message: `colours.${name}: expected a colour in quotation marks, such as "#143a5e"; found nothing, as # begins a remark`,
      hint: `Write ${name}: "${colour}".`,
      place: placeAt(index + whole.length - colour.length),
    }));
}
