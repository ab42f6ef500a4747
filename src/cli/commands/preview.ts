import { preview as open, type PreviewEvent } from "../../index.ts";
import { type Command, listOf, listOption, nowOption, wordOf, wordOption } from "../command.ts";
import { openInBrowser } from "../open-in-browser.ts";
import { printPreviewEvent } from "../print/preview-event.ts";
import { printRefusals } from "../print/usage-fault.ts";

const what = "What to show:";
const how = "How:";

export const preview: Command = {
  name: "preview",
  summary: "Show the documents on a local web page while you write",
  argument: {
    form: "[edition]",
    name: "edition",
    describe: "Name of a folder in data/; without it, all editions",
  },
  options: {
    document: { ...listOption, group: what, describe: "Only these documents: summary,risks" },
    language: { ...listOption, group: what, describe: "Only these languages: en,zh-Hans" },
    release: { type: "boolean", group: what, describe: "As it would go out: without DRAFT" },
    port: { ...wordOption, group: how, describe: "Port to listen on, instead of 4270" },
    open: { type: "boolean", group: how, describe: "Open the page in your browser" },
    browser: { ...wordOption, group: how, describe: "To print with: a path, or a name" },
    "require-sandbox": {
      type: "boolean",
      group: how,
      describe: "Print in a sandbox or not at all",
    },
    "allow-helpers": {
      type: "boolean",
      group: how,
      describe: "Run the helpers of the workspace, which are program code",
    },
    now: { ...nowOption, group: how },
  },
  examples: [
    ["preview", "Every edition, at http://127.0.0.1:4270/"],
    ["preview 2025-09 --open", "One edition, in your browser"],
    ["preview --document summary --language en", "One document"],
  ],
  async run(values, setting) {
    const { terminal, json, quiet, verbose, signal } = setting;
    const edition = wordOf(values.edition);
    const { promise: fault, onFault } = watchFault();
    const opened = await open({
      cwd: setting.cwd,
      editions: edition === undefined ? undefined : [edition],
      documents: listOf(values.document),
      languages: listOf(values.language),
      profile: values.release === true ? "release" : "draft",
      port: wordOf(values.port),
      browser: wordOf(values.browser),
      requireSandbox: values["require-sandbox"] === true,
      allowHelpers: values["allow-helpers"] === true,
      now: wordOf(values.now),
      sourceDate: setting.environment.SOURCE_DATE_EPOCH,
      environment: setting.environment,
      onEvent: (event: PreviewEvent) => {
        if (verbose && !json) printPreviewEvent(event, terminal);
      },
      onFault,
    });
    if (opened.url === undefined) return printRefusals(opened, setting);
    try {
      if (json) terminal.out(JSON.stringify({ url: opened.url }));
      else terminal.out(opened.url);
      if (!quiet) terminal.note(terminal.style("dim", "Ctrl-C ends the preview."));
      if (values.open === true) openInBrowser(opened.url);
      await Promise.race([interrupted(signal), fault]);
      return 0;
    } finally {
      await opened.close();
    }
  },
};

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}

/** A promise that fails with the first fault of ours. */
function watchFault() {
  let onFault: (error: unknown) => void = () => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    onFault = reject;
  });
  // It may come before anybody waits for it.
  promise.catch(() => undefined);
  return { promise, onFault };
}
