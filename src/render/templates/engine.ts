import type { TemplateFile } from "../../model/template-set.ts";
import type { Target } from "../helpers/helper.ts";
import { helpers } from "../helpers/index.ts";
import type { Handlebars } from "./handlebars.ts";

/** Prints a template with a context; its helpers print for the target. */
export type Print = (template: string, context: unknown, target: Target) => string;

/**
 * An isolated Handlebars for one set of partials: strict, without prototype
 * access, decorators, or any helper that is not ours. Templates are strings
 * only, never syntax trees, which Handlebars would turn into code.
 */
export function createEngine(
  handlebars: Handlebars,
  partials: Readonly<Record<string, TemplateFile>>,
): Print {
  const engine = handlebars.create();
  engine.unregisterHelper("log");
  engine.unregisterDecorator("inline");
  for (const { name, print } of helpers) {
    engine.registerHelper(name, (value: unknown, options: { data: { target: Target } }) => {
      return new engine.SafeString(print(value, options.data.target));
    });
  }
  for (const [name, { text }] of Object.entries(partials)) engine.registerPartial(name, text);

  const compiled = new Map<string, (context: unknown, options: object) => string>();
  return (template, context, target) => {
    let printTemplate = compiled.get(template);
    if (!printTemplate) {
      printTemplate = engine.compile<unknown>(template, compileOptions);
      compiled.set(template, printTemplate);
    }
    return printTemplate(context, { ...runtimeOptions, data: { target } });
  };
}

const compileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(helpers.map(({ name }) => [name, true])),
  // Else the lines of a partial would be moved to the right where it is called, in <pre> too.
  preventIndent: true,
};

const runtimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};
