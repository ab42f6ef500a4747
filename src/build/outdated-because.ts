import type { Manifest, ManifestInput } from "../model/manifest.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { PlannedDocument } from "../plan.ts";
import { reachedTemplates } from "./reached-templates.ts";

/** What an output is made from now. */
export interface MadeNow {
  readonly document: PlannedDocument;
  readonly inputs: readonly ManifestInput[];
  readonly templates: TemplateSet;
  readonly version: string;
}

/**
 * Says for people why an output is not as it would be made now. Which file of data a document
 * takes its words from is not known; of the templates, only those that it uses are named.
 */
export function outdatedBecause(
  manifest: Manifest,
  { document, inputs, templates, version }: MadeNow,
): string[] {
  const kinds = [document.kind.id, ...document.parts.map(({ kind }) => kind.id)];
  const reached = new Set(reachedTemplates(templates, kinds).map(({ file }) => nameOf(file)));
  const matters = (path: string): boolean => {
    const name = nameOf(path);
    if (name === undefined) return true;
    const language = /^locales\/(.+)\.yaml$/.exec(name)?.[1];
    if (language !== undefined) return `${document.language}-`.startsWith(`${language}-`);
    const kind = /^documents\/(.+)\/document\.yaml$/.exec(name)?.[1];
    if (kind !== undefined) return kinds.includes(kind);
    return name.startsWith("scales/") || name.startsWith("styles/") || reached.has(name);
  };
  const changes = changedInputs(manifest.inputs, inputs)
    .filter(({ path }) => matters(path))
    .map(({ path, how }) => `${worded(path, manifest.edition)} ${how}`);
  const program = version === manifest.tool.version ? [] : ["another version of Briefwright"];
  const reasons = [...program, ...new Set(changes)];
  return reasons.length > 0 ? reasons : ["the last build was of a part, and left it"];
}

/** How the inputs of today differ from those of a manifest. */
export function changedInputs(
  then: readonly ManifestInput[],
  now: readonly ManifestInput[],
): { readonly path: string; readonly how: "has changed" | "is new" | "is gone" }[] {
  const before = new Map(then.map(({ path, sha256 }) => [path, sha256]));
  const today = new Map(now.map(({ path, sha256 }) => [path, sha256]));
  return [...new Set([...before.keys(), ...today.keys()])]
    .sort()
    .filter((path) => before.get(path) !== today.get(path))
    .map((path) => ({
      path,
      how: !today.has(path) ? "is gone" : before.has(path) ? "has changed" : "is new",
    }));
}

/** The path below templates/; undefined for what is no template. */
const nameOf = (path: string): string | undefined =>
  /^(?:briefwright:)?templates\/(.+)$/.exec(path)?.[1];

function worded(path: string, edition: string): string {
  const template = nameOf(path);
  if (template !== undefined) return `the template ${template}`;
  const folder = `data/${edition}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}
