import type { TemplateFile, TemplateSet } from "../model/template-set.ts";
import { usedPartials } from "./used-partials.ts";

/** A template by its name among the templates, whoever's file it is. */
export interface ReachedTemplate extends TemplateFile {
  readonly name: string;
}

/**
 * The templates that decide what documents of some kinds look like: their own, the layout, the
 * styles, and the partials that those come to. The kinds of a pack are its own and its parts'.
 */
export function reachedTemplates(
  templates: TemplateSet,
  kinds: readonly string[],
): ReachedTemplate[] {
  const { layout, partials, styles } = templates;
  const own = kinds.flatMap((id) => {
    const files = Object.hasOwn(templates.kinds, id) ? templates.kinds[id] : undefined;
    if (!files) return [];
    const { template, css, lookCss } = files;
    return [
      { name: `documents/${id}/document.hbs`, ...template },
      ...(css ? [{ name: `documents/${id}/document.css`, ...css }] : []),
      ...(lookCss ? [{ name: "looks", ...lookCss }] : []),
    ];
  });
  const all = Object.entries(partials).map(([name, file]) => ({
    name: `partials/${name}.hbs`,
    ...file,
  }));
  const pages = [{ name: "layout.hbs", ...layout }, ...own];
  const used = usedPartials([...pages, ...all].map(({ name, text }) => ({ path: name, text })));
  // A call that cannot be made out may be of any partial.
  const isClear = [...used].every((name) => Object.hasOwn(partials, name));
  const called = all.filter(({ name }) => !isClear || used.has(name.slice(9, -4)));
  // Styles apply in the order of their paths, whatever they are called.
  return [...pages, ...called, ...styles.map((style) => ({ name: "styles", ...style }))];
}
