import { milliseconds } from "../support/figures.mjs";
import { interleave, median } from "../support/interleave.mjs";
import { documentPrinting, finishing, limits, printing, root } from "../support/program.mjs";
import { renderedDocuments } from "../support/rendered-documents.mjs";

/**
 * What is done to the printed bytes: finishing, structural check, reading back, and the rules
 * over what was read. The prints are made once and given again.
 * @type {import("./measure.mjs").Measure}
 */
export const finishStage = {
  title: "Finishing and checks",
  async run({ rounds }) {
    const documents = await renderedDocuments(root);
    const { openPrinter } = await printing();
    const { printDocument } = await documentPrinting();
    const { inSameThread: finisher } = await finishing();
    const opened = await openPrinter({ environment: process.env });
    const printer = opened.value;
    if (!printer) throw new Error(opened.problems[0]?.message);
    const { limitsOf } = await limits();
    const profile = /** @type {const} */ ("draft");
    const common = { profile, finisher, limits: limitsOf({}), date: undefined, signal: undefined };
    try {
      const prints = await Promise.all(documents.map(({ job }) => printer.print(job)));
      let pages = 0;
      const finishAll = async () => {
        pages = 0;
        for (const [index, { document, draft }] of documents.entries()) {
          const replay = {
            ...printer,
            print: async () => prints[index] ?? printer.print(draft.rendered),
          };
          const { value } = await printDocument(document, draft, { ...common, printer: replay });
          pages += value?.pages ?? 0;
        }
      };
      const { finish } = await interleave(
        { finish: finishAll },
        { rounds: rounds * 2, warmups: 3 },
      );
      const value = median(finish) / pages;
      const row = {
        what: "Finishing, structural check and read-back, warm, per page",
        ours: milliseconds(value),
        against: "",
        value,
        shown: milliseconds(value),
        atMost: 40,
      };
      return { rows: [row], notes: [`${pages} pages in ${documents.length} PDFs.`] };
    } finally {
      await printer.close();
    }
  },
};
