/**
 * Puts values in the place of `{{name}}`. They are written so that they may stand within double
 * quotation marks, in YAML as in JSON; words without such marks stay as they are.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing to put in the place of {{${name}}}`);
    return JSON.stringify(value).slice(1, -1);
  });
}
