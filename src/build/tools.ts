import type { Desk } from "../editions.ts";
import type { Workspace } from "../model/workspace.ts";
import { sha256 } from "../output/manifest.ts";
import { fontVersions } from "../render/index.ts";
import { buildId, version } from "../version.ts";
import type { Tools } from "./made-from.ts";

/** What the documents of an edition are made with now. */
export async function toolsOf(
  { templates, workspace, helpers }: Pick<Desk, "templates" | "workspace" | "helpers">,
  making: Pick<Tools, "edition" | "profile" | "meeting">,
): Promise<Tools> {
  const logo = templates.brand?.logo;
  return {
    ...making,
    templates,
    program: buildId === "" ? version : `${version}+${buildId}`,
    fonts: await fontVersions(),
    files: [...helpers.map(({ sha256 }) => sha256), ...(logo ? [sha256(logo.asset.bytes)] : [])],
    rulesOff: rulesOff(workspace),
  };
}

/** Rules that nothing is to be said of. */
export function rulesOff({ settings }: Workspace): readonly string[] {
  const rules = Object.entries(settings.rules ?? {});
  return rules.flatMap(([rule, severity]) => (severity === "off" ? [rule] : [])).sort();
}
