import type { BuildReport } from "../../index.ts";
import { pad, padStart, textWidth } from "../../text-width.ts";
import { visible } from "../../visible.ts";
import type { Setting } from "../command.ts";
import { counted, size } from "./size.ts";

/** What has been published, by whatever way; one that takes time says how much. */
type Publication = Pick<BuildReport, "output" | "editions" | "browser"> &
  Partial<Pick<BuildReport, "timings">>;

/** One line for each file, and where they are. */
export function printBuildReport(report: Publication, { terminal, verbose }: Setting): void {
  const { out, note, style } = terminal;
  const files = report.editions.flatMap((edition) => (edition.written ? edition.outputs : []));
  const room = Math.max(0, ...files.map((file) => textWidth(file.path)));
  for (const { path, pages, bytes } of files) {
    const length = pages === undefined ? "" : counted(pages, "page");
    out(`${pad(path, room)}  ${padStart(length, 8)}  ${padStart(size(bytes), 7)}`);
  }
  const written = report.editions.filter(({ outputs }) => outputs.length > 0);
  for (const { id, written, outputs, kept } of report.editions) {
    if (!written)
      note(
        `${style("yellow", "not published")}  ${visible(id)}: what was there before is unchanged.`,
      );
    else if (outputs.length === 0)
      note(`${style("green", "nothing to do")}  ${id}: ${counted(kept.length, "file")} up to date`);
  }
  const standing = written.flatMap(({ kept }) => kept).length;
  if (written.length > 0) {
    note(
      `${style("green", "published")}  ${counted(files.length, "file")} of ${written.map((edition) => edition.id).join(", ")} in ${report.output}${standing === 0 ? "" : `; ${standing} up to date`}`,
    );
  }
  if (!verbose || !report.timings) return;
  const spent = Object.entries(report.timings).map(
    ([stage, ms]) => `${stage} ${Math.round(ms)} ms`,
  );
  note(style("dim", spent.join(", ")));
  if (report.browser) note(style("dim", `${report.browser.product} at ${report.browser.path}`));
}
