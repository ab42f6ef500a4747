import { access, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import type { Outcome } from "../model/diagnostic.ts";
import { parseRecord } from "../model/shape/parse-record.ts";
import { words } from "../model/text.ts";
import { isInside } from "./inside.ts";
import { readTextFile } from "./read-file.ts";
import { parseYaml } from "./yaml.ts";

/** What somebody has settled for themselves, outside any workspace. */
const userConfiguration = z.strictObject({
  allowHelpers: z
    .array(words.refine(isAbsolute, { error: "expected an absolute path" }))
    .optional()
    .meta({ description: "Workspaces whose helpers may run." }),
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the user's own configuration is; undefined where nothing says so. */
export function userConfigurationFile({
  XDG_CONFIG_HOME,
  APPDATA,
  HOME,
}: Environment): string | undefined {
  const home = HOME === undefined || HOME === "" ? undefined : join(HOME, ".config");
  const folder = [XDG_CONFIG_HOME, APPDATA, home].find((path) => path && isAbsolute(path));
  return folder === undefined ? undefined : join(folder, "briefwright", "config.yaml");
}

/** Whether the user's configuration lets the helpers of a workspace run. */
export async function allowsHelpers(
  root: string,
  environment: Environment,
): Promise<Outcome<boolean>> {
  const no = { value: false, problems: [] };
  const path = userConfigurationFile(environment);
  if (path === undefined || !(await isThere(path))) return no;
  // A workspace cannot speak for whoever builds it.
  if (await isInside(root, path)) return no;
  const text = await readTextFile(dirname(path), path, path);
  const parsed = text.value ? parseYaml(path, text.value.text) : { ...text, value: undefined };
  const raw = parsed.value && { ...parsed.value, value: parsed.value.value ?? {} };
  const read = raw ? parseRecord(userConfiguration, raw) : { ...parsed, value: undefined };
  if (!read.value) {
    const problems = read.problems.map((found) => ({
      ...found,
      rule: "invalid-settings" as const,
    }));
    return { value: undefined, problems };
  }
  const real = await realpath(root);
  const allowed = await Promise.all((read.value.allowHelpers ?? []).map(realOr));
  return { value: allowed.includes(real), problems: [] };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The path with every link followed; as it stands, if it leads to nothing. */
const realOr = (path: string): Promise<string> => realpath(path).catch(() => path);
