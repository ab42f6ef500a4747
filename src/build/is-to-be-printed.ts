import { join } from "node:path";
import { findWorkspace } from "../load/workspace.ts";
import { readManifest } from "../output/edition-folder.ts";
import { outputFolder } from "../output-folder.ts";
import { version } from "../version.ts";
import type { BuildSettings } from "./options.ts";

/**
 * Whether it is certain, before the data is read, that something is to be printed: nothing of
 * an edition is published, or all of it as something else. Then the browser can start at once.
 */
export async function isToBePrinted(settings: BuildSettings): Promise<boolean> {
  if (settings.force) return true;
  const { value: workspace } = await findWorkspace(settings.cwd);
  const output = workspace && (await outputFolder(workspace, settings)).value;
  if (!output) return false;
  const ids = workspace.editions.filter((id) => settings.editions?.includes(id) ?? true);
  for (const id of ids) {
    const manifest = await readManifest({ path: join(output.path, id), name: id });
    if (!manifest || manifest.profile !== settings.profile) return true;
    if (manifest.tool.version !== version || manifest.date !== settings.date) return true;
  }
  return false;
}
