import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { addAll } from "../../model/add-all.ts";
import { type BrandValues, brandFile, brandOf, type Logo } from "../../model/brand.ts";
import type { Outcome, Problem } from "../../model/diagnostic.ts";
import { hintFor } from "../../model/nearest.ts";
import { quoted } from "../../model/shape/describe.ts";
import { parseRecord } from "../../model/shape/parse-record.ts";
import type { Look, TemplateSet } from "../../model/template-set.ts";
import type { InputFile, RawRecord } from "../../model/workspace.ts";
import { errorCode, readTextFile, type TextFile, unreadable } from "../read-file.ts";
import { parseYaml } from "../yaml.ts";
import { lowContrast } from "./check-contrast.ts";
import { explained } from "./explain.ts";
import { readLogo } from "./logo.ts";
import { faultyPlaceholders } from "./placeholders.ts";
import { withLook } from "./with-look.ts";

const name = "brand.yaml";

/** Templates as the brand of the workspace has them, and what the brand was read from. */
interface Branded {
  readonly templates: TemplateSet;
  /** As read, for the places of what editions take from it. */
  readonly raw: RawRecord | undefined;
  /** `brand.yaml` and the logo. */
  readonly files: readonly InputFile[];
}

/**
 * Reads the brand of a workspace. Without one, or with one that has faults, the templates stay
 * as they are, so that everything else can be checked.
 */
export async function loadBrand(root: string, templates: TemplateSet): Promise<Outcome<Branded>> {
  const plain = { templates, raw: undefined, files: [] };
  const file = await readBrandFile(root);
  const source = file.value;
  if (!source) return { value: plain, problems: file.problems };
  const parsed = parseYaml(name, source.text);
  if (!parsed.value) return { value: plain, problems: parsed.problems };
  const raw = { ...parsed.value, value: parsed.value.value ?? {} };
  const values = parseRecord(brandFile, raw);
  const problems: Problem[] = [
    ...explained(values.problems, raw, { file: name, text: source.text }),
  ];
  if (!values.value) return { value: plain, problems };

  const look = lookOf(values.value, templates, raw, problems);
  addAll(problems, faultyPlaceholders(values.value, raw.locate));
  const logo = await logoOf(root, values.value, raw, problems);
  const brand = brandOf(values.value, look?.values ?? {}, logo?.logo);
  addAll(problems, lowContrast(brand, values.value.colours ?? {}, raw.locate));
  const { sha256 } = source;
  return {
    value: {
      templates: withLook({ ...templates, brand }, look),
      raw,
      files: [{ file: name, sha256 }, ...(logo ? [logo.input] : [])],
    },
    problems,
  };
}

async function readBrandFile(root: string): Promise<Outcome<TextFile>> {
  const path = join(root, name);
  try {
    await lstat(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return { value: undefined, problems: [] };
    return { value: undefined, problems: [unreadable(error, { file: name })] };
  }
  return readTextFile(root, path, name);
}

function lookOf(
  { look }: BrandValues,
  { looks = {} }: TemplateSet,
  raw: RawRecord,
  problems: Problem[],
): Look | undefined {
  if (look === undefined) return undefined;
  if (Object.hasOwn(looks, look)) return looks[look];
  problems.push({
    rule: "invalid-value",
    message: `look: expected the name of a look; found ${quoted(look)}`,
    hint: hintFor(look, Object.keys(looks), "There are"),
    place: raw.locate(["look"]),
  });
  return undefined;
}

async function logoOf(
  root: string,
  { logo, name: institution }: BrandValues,
  raw: RawRecord,
  problems: Problem[],
): Promise<{ readonly logo: Logo; readonly input: InputFile } | undefined> {
  if (!logo) return undefined;
  const alt = logo.alt ?? institution;
  if (alt === undefined) {
    problems.push({
      rule: "missing-field",
      message: "logo.alt is missing: expected what the logo says to those who do not see it",
      hint: 'Add the field "alt", or the name of the institution as "name".',
      place: raw.locate(["logo"]),
    });
  }
  const read = await readLogo(root, logo.file, raw.locate(["logo", "file"]));
  addAll(problems, read.problems);
  if (!read.value || alt === undefined) return undefined;
  const { file, sha256, path, asset } = read.value;
  return { logo: { path, asset, alt, height: logo.height ?? 12 }, input: { file, sha256 } };
}
