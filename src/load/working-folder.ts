import { stat } from "node:fs/promises";

/**
 * Why nothing can be done in a folder, and what to do. Where it is not there, the workspace around
 * it would be taken, which nobody has named.
 */
export async function whyNoFolder(
  cwd: string,
): Promise<{ readonly message: string; readonly hint: string } | undefined> {
  const facts = await stat(cwd).catch(() => undefined);
  if (facts?.isDirectory()) return undefined;
  const what = facts ? "is a file, not a folder" : "is no folder that can be opened";
  return { message: `--cwd: ${cwd} ${what}.`, hint: "Name the folder of your workspace." };
}
