import { hintFor, schemas, writeSchemas } from "../../index.ts";
import { type Command, wordOf } from "../command.ts";
import { printDiagnostic } from "../print/diagnostics.ts";

export const schema: Command = {
  name: "schema",
  summary: "Print the JSON Schema of a data file or a view, for editors",
  argument: {
    form: "[collection]",
    name: "collection",
    describe: "Such as edition, quotes or view:summary; without it, the names",
  },
  options: {
    write: { type: "boolean", describe: "Renew the schema/ folder of Briefwright itself" },
  },
  examples: [["schema quotes > quotes.schema.json", "The schema of quotes.yaml"]],
  async run(values, { terminal, json }) {
    if (values.write === true) {
      for (const file of await writeSchemas()) terminal.out(file);
      return 0;
    }
    const all = await schemas();
    const name = wordOf(values.collection);
    if (name === undefined) {
      if (json) terminal.out(JSON.stringify(all, null, 2));
      else for (const known of Object.keys(all)) terminal.out(known);
      return 0;
    }
    if (!Object.hasOwn(all, name)) {
      const fault = unknownSchema(name, Object.keys(all));
      printDiagnostic({ rule: "invalid-usage", severity: "error", ...fault }, terminal);
      return 2;
    }
    terminal.out(JSON.stringify(all[name], null, 2));
    return 0;
  },
};

function unknownSchema(name: string, known: readonly string[]) {
  return {
    message: `There is no schema “${name}”.`,
    hint: hintFor(name, known, "There are"),
  };
}
