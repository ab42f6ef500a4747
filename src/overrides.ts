import { readOverrides } from "./load/overrides.ts";
import type { Problem } from "./model/diagnostic.ts";
import { ejectedTemplateOutdated } from "./scaffold/ejected-template-outdated.ts";
import { overrideShadowsNothing } from "./scaffold/override-shadows-nothing.ts";
import { version } from "./version.ts";

/** Holds the templates of a workspace against the built-in ones. */
export async function checkOverrides(root: string): Promise<readonly Problem[]> {
  const { value, problems } = await readOverrides(root);
  if (!value) return problems;
  const { paths, own, builtIn, ejections } = value;
  const hashes = new Map(builtIn.map(({ path, sha256 }) => [path, sha256]));
  return [
    ...problems,
    ...ejectedTemplateOutdated(ejections, paths, hashes, version),
    ...overrideShadowsNothing(paths, own.map(pathOf), builtIn.map(pathOf)),
  ];
}

const pathOf = ({ path }: { readonly path: string }): string => path;
