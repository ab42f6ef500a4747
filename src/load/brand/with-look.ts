import type { Look, TemplateFile, TemplateSet } from "../../model/template-set.ts";

/** Where a look stands among the styles: behind the built-in ones, before `50-brand.css`. */
const place = "45-look.css";

/** The templates with the styles of a look among them. */
export function withLook(templates: TemplateSet, look: Look | undefined): TemplateSet {
  if (!look) return templates;
  const { css } = look;
  const isBefore = ({ file }: TemplateFile): boolean => file.replace(/^.*\//, "") < place;
  const { styles } = templates;
  return {
    ...templates,
    look,
    styles: css
      ? [...styles.filter(isBefore), css, ...styles.filter((style) => !isBefore(style))]
      : styles,
    kinds: Object.fromEntries(
      Object.entries(templates.kinds).map(([id, kind]) => [
        id,
        { ...kind, lookCss: look.kinds[id] },
      ]),
    ),
  };
}
