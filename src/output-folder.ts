import { relative, resolve, sep } from "node:path";
import type { Outcome } from "./model/diagnostic.ts";
import type { Workspace } from "./model/workspace.ts";
import type { EditionFolder } from "./output/edition-folder.ts";

/** Where to publish. Input folders are refused: files would be taken for data. */
export function outputFolder(
  workspace: Workspace,
  options: { readonly cwd: string; readonly output?: string | undefined },
): Outcome<EditionFolder> {
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
  const name = first === ".." || fromRoot.includes(":") ? path : fromRoot || ".";
  return { value: { path, name }, problems: [] };
}
