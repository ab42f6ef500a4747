import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import type { Reporter, ReportFormat } from "./reporter.ts";
import { sarif } from "./sarif.ts";

/** What words diagnostics in each form. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  pretty,
  github,
  sarif,
  junit,
  gitlab,
  markdown,
};
