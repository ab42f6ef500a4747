import type { Desk } from "../editions.ts";
import { allowsHelpers } from "../load/user-configuration.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { HelperFile } from "../model/workspace-helpers.ts";
import type { BuildSettings } from "./options.ts";

/** The workspace's helpers, if it has any and whoever builds has said that they may run. */
export async function allowedHelpers(
  { workspace, helpers }: Desk,
  { allowHelpers, environment }: Pick<BuildSettings, "allowHelpers" | "environment">,
): Promise<Outcome<readonly HelperFile[]>> {
  if (helpers.length === 0 || allowHelpers) return { value: helpers, problems: [] };
  const allowed = await allowsHelpers(workspace.root, environment);
  if (allowed.value) return { value: helpers, problems: [] };
  const problems = [...allowed.problems, ...helpers.map(({ file }) => notAllowed(file))];
  return { value: undefined, problems };
}

const notAllowed = (file: string): Problem => ({
  rule: "helpers-not-allowed",
  message:
    "The workspace has helpers, program code that runs on this machine, and nobody here has allowed it.",
  hint: "Read the file. Then build with --allow-helpers, or list the workspace under allowHelpers in your own configuration, ~/.config/briefwright/config.yaml.",
  place: { file },
});
