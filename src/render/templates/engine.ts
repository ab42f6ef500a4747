import type { TemplateFile } from "../../model/template-set.ts";
import type { WorkspaceHelpers } from "../../model/workspace-helpers.ts";
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
  own?: WorkspaceHelpers,
): Print {
  const engine = handlebars.create();
  engine.unregisterHelper("log");
  engine.unregisterDecorator("inline");
  for (const { name, print } of helpers) {
    engine.registerHelper(name, (value: unknown, options: { data: { target: Target } }) => {
      return new engine.SafeString(print(value, options.data.target));
    });
  }
  const names = [...helpers.map(({ name }) => name), ...(own?.names ?? [])];
  const compileOptions = {
    ...strictly,
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])),
  };
  for (const name of own?.names ?? []) {
    // A string, which Handlebars escapes. Faults have been reported when the data was checked.
    engine.registerHelper(name, (...values: unknown[]) => {
      const helped = own?.call?.(name, values.slice(0, -1));
      return helped && "text" in helped ? helped.text : "";
    });
  }
  for (const [name, { text }] of Object.entries(partials)) {
    engine.registerPartial(name, textOf(text));
  }

  const compiled = new Map<string, (context: unknown, options: object) => string>();
  return (template, context, target) => {
    let printTemplate = compiled.get(template);
    if (!printTemplate) {
      printTemplate = engine.compile<unknown>(textOf(template), compileOptions);
      compiled.set(template, printTemplate);
    }
    return printTemplate(context, { ...runtimeOptions, data: { target } });
  };
}

/** A syntax tree would be compiled as it stands: what it says of a number, say, becomes code. */
function textOf(template: unknown): string {
  if (typeof template !== "string") throw new TypeError("A template is a string.");
  return template;
}

const strictly = {
  strict: true,
  knownHelpersOnly: true,
  // Else the lines of a partial would be moved to the right where it is called, in <pre> too.
  preventIndent: true,
};

const runtimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};
