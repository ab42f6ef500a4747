import type { Desk } from "../editions.ts";
import { fontVersions } from "../render/index.ts";
import { buildId, version } from "../version.ts";
import type { Tools } from "./made-from.ts";

/** What the documents of an edition are made with now. */
export async function toolsOf(
  { templates, workspace }: Pick<Desk, "templates" | "workspace">,
  making: Pick<Tools, "edition" | "profile" | "meeting">,
): Promise<Tools> {
  const rules = Object.entries(workspace.settings.rules ?? {});
  return {
    ...making,
    templates,
    program: buildId === "" ? version : `${version}+${buildId}`,
    fonts: await fontVersions(),
    rulesOff: rules.flatMap(([rule, severity]) => (severity === "off" ? [rule] : [])).sort(),
  };
}
