import { Worker } from "node:worker_threads";
import { loadHelpers } from "../helpers/load-helpers.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { WorkspaceHelpers } from "../model/workspace-helpers.ts";
import { printPage } from "../render/print-page.ts";
import { loadHandlebars } from "../render/templates/handlebars.ts";
import { closeInherited } from "./close-inherited.ts";
import { keepGlobals } from "./keep-globals.ts";
import type { Answer, Asked, Running, Told } from "./messages.ts";

/* What runs in the process of its own: it prints one page after another. */

closeInherited();
keepGlobals();

// Out of reach of helpers, who have no business with it.
const send = process.send?.bind(process) ?? (() => false);
delete process.send;
const tell = (told: Told): void => {
  send(told);
};
const running = (code: Running | undefined): void => tell({ running: code ?? null });

let templates: TemplateSet | undefined;
let helpers: WorkspaceHelpers | undefined;

async function answer(asked: Asked): Promise<Answer> {
  templates = asked.templates ?? templates;
  if (asked.helpers) {
    const { stopped = {} } = asked;
    const loaded = await loadHelpers(asked.helpers, { stopped, onRun: running });
    if (loaded.fault) return { unloaded: loaded.fault };
    helpers = loaded.value;
  }
  if (!asked.view || !templates) return {};
  return { page: await printPage({ view: asked.view, templates, helpers }) };
}

process.on("message", async (asked: Asked) => {
  tell({
    answer: await answer(asked).catch((error: unknown) => ({
      thrown: String(error instanceof Error ? error.stack : error),
    })),
  });
});

// The channel closes when the program ends, in whatever way.
process.on("disconnect", () => process.exit());
// Nobody hears of that while a helper does not end. A thread does, and needs no word of it.
const watch = `
const { workerData: parent } = require("node:worker_threads");
const isThere = () => {
  try {
    return process.ppid === parent && process.kill(parent, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};
setInterval(() => isThere() || process.kill(process.pid, "SIGKILL"), 500);
`;
new Worker(watch, { eval: true, workerData: process.ppid });

// While nothing has been asked yet.
void loadHandlebars();
