import type { Problem } from "../model/diagnostic.ts";
import { type Limits, raise } from "../model/limits.ts";
import type { End } from "./start-process.ts";

/* What is said of a process that did not come to the end of a page. */

/** As what follows “The helper”, or stands for itself. */
export function whyEnded({ by, said }: End, limits: Limits): string {
  const { templateSeconds, templateMegabytes } = limits;
  switch (by) {
    case "time":
      return `took more than ${templateSeconds} ${templateSeconds === 1 ? "second" : "seconds"}`;
    case "memory":
      return `took more than ${templateMegabytes} MB of memory`;
    case "itself":
      return `ended the process that it runs in (${said})`;
  }
}

/** Why a helper is not called for other pages, after what it has done. */
export const afterwards = (end: End, limits: Limits): string =>
  `is not called any more: it ${whyEnded(end, limits)}`;

/** Of a page that could not be printed; of the helper that kept it from that, if it was one. */
export function tookTooMuch(end: End, limits: Limits, template: string): Problem {
  const { by, running } = end;
  const why = whyEnded(end, limits);
  const more =
    by === "itself" ? "" : `, or ${raise(by === "time" ? "templateSeconds" : "templateMegabytes")}`;
  if (running && "name" in running) {
    return {
      rule: "helper-failed",
      message: `The helper “${running.name}” ${why}.`,
      hint: `Mend the helper: it takes the values that it is given, and gives text${more}.`,
      place: running.place ?? { file: template },
    };
  }
  const place = { file: template };
  if (by === "itself") {
    return {
      rule: "renderer-crashed",
      message: `The process that prints the templates of the document has ended, twice (${end.said}).`,
      hint: "Check the free memory, and how many processes and open files the machine allows.",
      place,
    };
  }
  return {
    rule: by === "time" ? "render-timeout" : "render-memory-exceeded",
    message: `Printing the templates of the document ${why}.`,
    hint: `Look for a list inside itself, divide the edition${more}.`,
    place,
  };
}

/** A module of helpers that is of no use. */
export const doesNotLoad = (file: string, why: string): Problem => ({
  rule: "helper-invalid",
  message: `The module of helpers cannot be loaded: ${why}`,
  hint: "Mend it. A module stands alone: it imports no other file.",
  place: { file },
});
