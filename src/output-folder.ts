import { relative, resolve, sep } from "node:path";
import type { Outcome } from "./model/diagnostic.ts";
import type { Workspace } from "./model/workspace.ts";
import type { EditionFolder } from "./output/edition-folder.ts";
import { leadsOutside } from "./output/leads-outside.ts";

/**
 * Where to publish. Input folders are refused: files would be taken for data. Out of the workspace
 * leads only what the person at the command line says, never a setting or a link of the workspace.
 */
export async function outputFolder(
  workspace: Workspace,
  options: { readonly cwd: string; readonly output?: string | undefined },
): Promise<Outcome<EditionFolder>> {
  const { root, settings } = workspace;
  const path =
    options.output === undefined
      ? resolve(root, settings.output ?? "output")
      : resolve(options.cwd, options.output);
  const fromRoot = relative(root, path).split(sep).join("/");
  const [first = ""] = fromRoot.split("/");
  if (first === "data" || first === "templates") {
    return {
      value: undefined,
      problems: [
        {
          rule: "invalid-usage",
          message: `The output folder ${fromRoot} lies in ${first}/, where the inputs are.`,
          hint: "Choose another with --output, or in briefwright.yaml.",
        },
      ],
    };
  }
  if (await leadsOutside(root, path)) {
    return {
      value: undefined,
      problems: [
        {
          rule: "file-outside-workspace",
          message: `the output folder ${fromRoot} is a link that leads out of the workspace`,
          hint: "Name the folder that it leads to with --output.",
          place: { file: fromRoot },
        },
      ],
    };
  }
  const name = first === ".." || fromRoot.includes(":") ? path : fromRoot || ".";
  return { value: { path, name }, problems: [] };
}
