import { evidence as proveEditions } from "../../index.ts";
import { type Command, editionsArgument, listOf, listOption } from "../command.ts";
import { printReport } from "../print/report.ts";
import { sourceOption, sourcesOf } from "../source-option.ts";

export const evidence: Command = {
  name: "evidence",
  summary: "Prove quotations against held texts, and write the lock",
  argument: editionsArgument,
  options: {
    source: sourceOption,
    accept: {
      ...listOption,
      describe: "Quotations whose locked words may be replaced, by id",
    },
  },
  examples: [
    ["evidence", "Prove against the texts in data/<edition>/texts/"],
    ["evidence --source article=../held/article.txt", "A text that is held elsewhere"],
    ["evidence --accept slow-them-down", "A quotation was corrected on purpose"],
  ],
  async run(values, setting) {
    const report = await proveEditions({
      cwd: setting.cwd,
      editions: listOf(values.edition),
      sources: sourcesOf(values.source),
      accept: listOf(values.accept),
      signal: setting.signal,
    });
    return printReport(report, setting, () => {
      for (const edition of setting.quiet ? [] : report.editions) {
        const changes = (["added", "refreshed", "accepted", "removed"] as const)
          .filter((change) => edition[change].length > 0)
          .map((change) => `${edition[change].length} ${change}`);
        const proved = `${edition.proofs} of ${edition.quotations} quotations proved`;
        setting.terminal.out(`${edition.id}  ${[proved, ...changes].join(", ")}`);
      }
    });
  },
};
