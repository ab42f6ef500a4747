/** A template file by its path below templates/. */
export interface TemplateText {
  readonly path: string;
  readonly text: string;
}

const call = /\{\{~?#?>\s*(?:"([^"]+)"|'([^']+)'|([\w./-]+))/g;

/**
 * The names of the partials that documents come to, from the layout and the documents on. It
 * takes names for calls wherever they look like one, so that no partial counts as unused by
 * mistake.
 */
export function usedPartials(templates: readonly TemplateText[]): ReadonlySet<string> {
  const partials = new Map(
    templates.flatMap((file) => {
      const name = /^partials\/(.+)\.hbs$/.exec(file.path)?.[1];
      return name === undefined ? [] : [[name, file.text] as const];
    }),
  );
  const used = new Set<string>();
  const open = templates
    .filter(({ path }) => /^(layout|documents\/.*)\.hbs$/.test(path))
    .map(({ text }) => text);
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const [, double, single, bare] of text.matchAll(call)) {
      const name = double ?? single ?? bare ?? "";
      if (used.has(name)) continue;
      used.add(name);
      open.push(partials.get(name) ?? "");
    }
  }
  return used;
}
