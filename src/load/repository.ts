import { stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/**
 * Where a workspace lies in its repository, empty or with a slash at its end. Code hosts know
 * files by their path in the repository, which need not be that in the workspace.
 */
export async function placeInRepository(root: string): Promise<string> {
  for (let at = root; ; at = dirname(at)) {
    // In a worktree .git is a file.
    if (await stat(join(at, ".git")).catch(() => undefined)) {
      const path = relative(at, root).split(sep).join("/");
      return path === "" ? "" : `${path}/`;
    }
    if (dirname(at) === at) return "";
  }
}
