import { createHash } from "node:crypto";
import type { ManifestInput } from "../model/manifest.ts";
import type { TemplateFile, TemplateSet } from "../model/template-set.ts";

/**
 * What templates there are, for the manifest. Files that are read as data (kinds, locales,
 * scales) may be made up of several; they count by what they came to.
 */
export function templateInputs(templates: TemplateSet): ManifestInput[] {
  const { layout, partials, styles, kinds, locales, likelihoodScales, riskScales, look } =
    templates;
  const files: TemplateFile[] = [layout, ...Object.values(partials), ...styles];
  const data: ManifestInput[] = [];
  if (look?.declaration) files.push(look.declaration);
  for (const [id, { kind, template, css, lookCss }] of Object.entries(kinds)) {
    files.push(template, ...[css, lookCss].filter((file) => file !== undefined));
    data.push(asInput(`templates/documents/${id}/document.yaml`, JSON.stringify(kind)));
  }
  for (const [language, messages] of Object.entries(locales)) {
    data.push(asInput(`templates/locales/${language}.yaml`, JSON.stringify(messages)));
  }
  for (const [id, scale] of Object.entries({ ...likelihoodScales, ...riskScales })) {
    data.push(asInput(`templates/scales/${id}.yaml`, JSON.stringify(scale)));
  }
  return [...files.map(({ file, text }) => asInput(file, text)), ...data];
}

function asInput(path: string, text: string): ManifestInput {
  return { path, sha256: createHash("sha256").update(text).digest("hex") };
}
