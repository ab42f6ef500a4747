import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownTemporaryFolder, printerFor } from "../browser/print-support.ts";
import { testedBrowsers } from "./browsers.ts";
import { harvest } from "./harvest.ts";
import { vectors } from "./vectors/index.ts";

/*
 * The traps see only what is aimed at them. The system sees everything: a look-up of a name, a
 * word to the browser's own maker. Where strace is installed, it is asked as well.
 */

const hasStrace = spawnSync("strace", ["-V"]).status === 0;
if (process.env.ISOLATION && !hasStrace) {
  process.stderr.write("The system's calls are not looked at: strace is not installed.\n");
}

const browsers = await testedBrowsers();

describe.runIf(process.env.ISOLATION && hasStrace).each(browsers)("$name", ({ choice }) => {
  test("opens no connection and sends nothing", async () => {
    const folder = ownTemporaryFolder();
    const log = join(folder, "calls");
    const wrapper = join(folder, "watched");
    const library = choice.libraryFolder ? `LD_LIBRARY_PATH="${choice.libraryFolder}" ` : "";
    const strace = `strace -f -yy --seccomp-bpf -e trace=connect,sendto,sendmsg,sendmmsg -o "${log}"`;
    writeFileSync(wrapper, `#!/bin/sh\n${library}exec ${strace} "${choice.path}" "$@"\n`, {
      mode: 0o755,
    });
    const printer = await printerFor({ browser: wrapper, timeout: 120_000 });
    await harvest(vectors, async (documents) => {
      for (const html of documents) await printer.print({ html, assets: new Map() });
    });
    await printer.close();
    const calls = readFileSync(log, "utf8").split("\n");
    expect(calls.length).toBeGreaterThan(100);
    expect(calls.filter(leaves)).toEqual([]);
  });
});

/** A datagram socket that is connected asks the system for a route and sends nothing. */
const leaves = (call: string): boolean =>
  /connect\(\d+<TCP/.test(call) ||
  /send\w+\(\d+<(?:TCP|UDP|RAW|ICMP)[^>]*>.*=\s[1-9]/.test(call) ||
  (/sa_family=AF_INET/.test(call) && /send\w+\(/.test(call));
