import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { ensureCompiled } from "../cli/program.ts";

/* A program that has as many files open as it may, and starts a process all the same. */

beforeAll(ensureCompiled, 120_000);

const compiled = (path: string): string =>
  JSON.stringify(new URL(`../../dist/${path}`, import.meta.url).href);

/** Opens all files that may be opened before it runs `code`, and gives what that says. */
function withoutFiles(start: string, code: string) {
  const folder = mkdtempSync(join(tmpdir(), "briefwright-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = `
    import { closeSync, openSync } from "node:fs";
    ${start}
    const folder = ${JSON.stringify(folder)};
    const files = [];
    try { for (;;) files.push(openSync("/dev/zero")); } catch {}
    const close = () => { for (const file of files.splice(0)) closeSync(file); };
    ${code}`;
  const line = 'ulimit -n 256; exec "$0" --input-type=module -e "$1"';
  const { stdout, stderr, status } = spawnSync("/bin/sh", ["-c", line, process.execPath, script], {
    encoding: "utf8",
    timeout: 30_000,
  });
  return { said: stdout.trim(), stderr, status };
}

test.runIf(process.platform === "linux")(
  "a browser that cannot be started is a fault that can be told",
  () => {
    const told = withoutFiles(
      `import { startProcess } from ${compiled("print/start-process.js")};`,
      `try { startProcess({ path: process.execPath, flags: [], folder, environment: {} }); }
     catch ({ code, syscall }) { close(); console.log(code, syscall); }`,
    );
    expect(told).toEqual({ said: "EMFILE spawn", stderr: "", status: 0 });
  },
);

test.runIf(process.platform === "linux")(
  "a process for templates that cannot be started has ended by itself",
  () => {
    const told = withoutFiles(
      `import { startPageProcess } from ${compiled("renderer/start-process.js")};`,
      `const page = startPageProcess(new URL("file:///nowhere.mjs"), 64);
     const answer = await page.ask({}, { seconds: 5, megabytes: 64 });
     await page.close();
     close();
     console.log(JSON.stringify(answer));`,
    );
    expect(told).toEqual({
      said: '{"end":{"by":"itself","said":"EMFILE"}}',
      stderr: "",
      status: 0,
    });
  },
);
