import type { Desk } from "../editions.ts";
import { type OpenHelpers, openHelpers } from "../helpers/open-helpers.ts";
import { allowsHelpers } from "../load/user-configuration.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { BuildSettings } from "./options.ts";

/** Starts the workspace's helpers, if it has any and whoever builds has said that they may run. */
export async function startHelpers(
  { workspace, helpers: files }: Desk,
  { allowHelpers, environment }: Pick<BuildSettings, "allowHelpers" | "environment">,
): Promise<Outcome<OpenHelpers>> {
  if (files.length === 0) return { value: undefined, problems: [] };
  if (!allowHelpers) {
    const allowed = await allowsHelpers(workspace.root, environment);
    if (!allowed.value) {
      const problems = [...allowed.problems, ...files.map(({ file }) => notAllowed(file))];
      return { value: undefined, problems };
    }
  }
  return openHelpers(files);
}

const notAllowed = (file: string): Problem => ({
  rule: "helpers-not-allowed",
  message:
    "The workspace has helpers, program code that runs on this machine, and nobody here has allowed it.",
  hint: "Read the file. Then build with --allow-helpers, or list the workspace under allowHelpers in your own configuration, ~/.config/briefwright/config.yaml.",
  place: { file },
});
