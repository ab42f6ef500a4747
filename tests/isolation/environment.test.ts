import { describe, expect, test } from "vitest";
import { demand, ownTemporaryFolder, printerFor } from "../browser/print-support.ts";
import {
  commandOf,
  environmentOf,
  processesOfGroup,
  processesWith,
  variablesOf,
} from "../processes.ts";
import { testedBrowsers } from "./browsers.ts";

const browsers = await testedBrowsers();
const secret = "do-not-pass-on";

/** Names of variables that a browser may know; the last are what Chromium, or the script that starts it, tells its children. */
const known =
  /^(PATH|HOME|TMPDIR|LANG|TZ|FONTCONFIG_FILE|LD_LIBRARY_PATH|CHROME_DEVEL_SANDBOX|CHROME_\w+|CHROMIUM_FLAGS|SBX_\w+|PWD|SHLVL|_|GOOGLE_\w+|GNOME_\w+|FONTCONFIG_PATH|XDG_\w+|SANDBOX_\w+)$/;

/** As a careless CI has it: in our own environment, and in what we are given as such. */
const planted: Readonly<Record<string, string>> = {
  GITHUB_TOKEN: secret,
  AWS_SECRET_ACCESS_KEY: secret,
  HTTPS_PROXY: `http://user:${secret}@127.0.0.1:1`,
  NODE_OPTIONS: `--title=${secret}`,
  SSH_AUTH_SOCK: `/tmp/${secret}`,
};

describe.runIf(process.platform === "linux").each(browsers)("$name", ({ browser }) => {
  test("no process of it sees a secret, nor anything else of ours", async () => {
    const folder = ownTemporaryFolder();
    const before = { ...process.env };
    Object.assign(process.env, planted);
    try {
      const printer = await printerFor({ browser, environment: { ...process.env } });
      demand(
        await printer.print({ html: "<!doctype html><title>x</title><p>x", assets: new Map() }),
      );
      const [leader = 0] = processesWith(folder);
      // Found by their group, not by what they know.
      const all = processesOfGroup(leader);
      expect(all.length).toBeGreaterThan(2);
      const environments = all.map(environmentOf);
      expect(environments.join()).not.toContain(secret);
      expect(all.map(commandOf).join()).not.toContain(secret);
      expect(variablesOf(leader)).toContain("HOME");
      const names = new Set(all.flatMap(variablesOf));
      expect([...names].filter((name) => !known.test(name))).toEqual([]);
    } finally {
      for (const name of Object.keys(planted)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  });
});
