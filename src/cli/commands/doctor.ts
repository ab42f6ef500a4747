import { doctor as examine } from "../../index.ts";
import { type Command, wordOf, wordOption } from "../command.ts";
import { printDoctor } from "../print/doctor.ts";

export const doctor: Command = {
  name: "doctor",
  summary: "Examine this machine: Node, browser, fonts, a test print",
  options: {
    browser: { ...wordOption, describe: "Examine this browser: a path, or a name such as chrome" },
    "require-sandbox": { type: "boolean", describe: "Fail where Chromium's sandbox cannot start" },
  },
  examples: [
    ["doctor", "The browser that “build” would take"],
    ["doctor --browser chrome", "Another one"],
  ],
  async run(values, setting) {
    setting.terminal.progress("looking for a browser and printing a page");
    const report = await examine({
      browser: wordOf(values.browser),
      requireSandbox: values["require-sandbox"] === true,
      environment: setting.environment,
      now: new Date(),
      signal: setting.signal,
    });
    setting.terminal.progress("");
    if (setting.json) setting.terminal.out(JSON.stringify(report, null, 2));
    else printDoctor(report, setting);
    return report.exitCode;
  },
};
