import type { Problem } from "../model/diagnostic.ts";
import type { Ejections } from "../model/ejected-lock.ts";

/** The built-in template that an ejected file was copied from has to be what it was then. */
export function ejectedTemplateOutdated(
  ejections: Ejections,
  paths: readonly string[],
  builtIn: ReadonlyMap<string, string>,
  version: string,
): Problem[] {
  return Object.entries(ejections)
    .filter(([path, { sha256 }]) => paths.includes(path) && builtIn.get(path) !== sha256)
    .map(([path, ejected]) => ({
      rule: "ejected-template-outdated",
      message: builtIn.has(path)
        ? `it was ejected from Briefwright ${ejected.version}; in ${version} the built-in template is another`
        : `it was ejected from Briefwright ${ejected.version}; ${version} has no such template any more`,
      hint: builtIn.has(path)
        ? `See what differs with: briefwright eject --diff ${path}. Take over what you want, then: briefwright eject --accept ${path}`
        : `Delete it if nothing uses it; else keep it as your own with: briefwright eject --accept ${path}`,
      place: { file: `templates/${path}` },
    }));
}
