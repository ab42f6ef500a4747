import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { BrowserOptions } from "../../src/print/browser-options.ts";
import { findBrowser } from "../../src/print/find-browser.ts";
import type { Machine } from "../../src/print/machine.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// The embedded browser is not for it, so that the search goes on.
const otherMachine: Machine = {
  platform: "linux",
  architecture: "arm64",
  glibc: "2.36",
  hasNss: true,
};

/** A home with these (empty) programs, and a PATH that leads to its `bin`. */
function homeWith(...programs: string[]): Record<string, string> {
  const home = temporaryFolder();
  for (const program of programs) {
    const file = join(home, program);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "#!/bin/sh\n", { mode: 0o755 });
  }
  return { HOME: home, PATH: `:.:relative:${join(home, "bin")}` };
}

async function search(options: BrowserOptions) {
  const { value, problems } = await findBrowser(options, otherMachine);
  const home = String(options.environment.HOME);
  const [problem] = problems;
  return value ? `${value.origin} ${value.path.replace(home, "~")}` : `${problem?.rule}`;
}

const shell =
  ".cache/puppeteer/chrome-headless-shell/linux-148.0.7778.97/chrome-headless-shell-linux64/chrome-headless-shell";
const chrome = ".cache/puppeteer/chrome/linux-150.0.1.2/chrome-linux64/chrome";

describe.skipIf(process.platform !== "linux")("the order of the search", () => {
  test("--browser comes before PUPPETEER_EXECUTABLE_PATH", async () => {
    const environment = homeWith("a/first", "b/second", shell);
    const PUPPETEER_EXECUTABLE_PATH = join(environment.HOME ?? "", "b/second");
    const both = { ...environment, PUPPETEER_EXECUTABLE_PATH };
    const browser = join(environment.HOME ?? "", "a/first");
    expect(await search({ environment: both, browser })).toBe("option ~/a/first");
    expect(await search({ environment: both })).toBe("environment ~/b/second");
  });

  test("Puppeteer's cache comes before installed browsers, and its shell before Chrome", async () => {
    const all = homeWith(shell, chrome, "bin/google-chrome");
    expect(await search({ environment: all })).toBe(`puppeteer-cache ~/${shell}`);
    const two = homeWith(chrome, "bin/google-chrome");
    expect(await search({ environment: two })).toBe(`puppeteer-cache ~/${chrome}`);
  });

  test("a cached browser that is too old is passed over", async () => {
    const old = homeWith(shell.replace("148", "130"), "bin/chromium");
    expect(await search({ environment: old })).toBe("installed ~/bin/chromium");
  });

  test("Chrome comes before Chromium and Edge, unless a channel says otherwise", async () => {
    const environment = homeWith("bin/microsoft-edge", "bin/chromium", "bin/google-chrome");
    expect(await search({ environment })).toBe("installed ~/bin/google-chrome");
    expect(await search({ environment, browser: "edge" })).toBe("option ~/bin/microsoft-edge");
  });

  test("a program can be named as it is on PATH", async () => {
    const environment = homeWith("bin/chrome-canary");
    const found = await search({ environment, browser: "chrome-canary" });
    expect(found).toBe("option ~/bin/chrome-canary");
  });
});

test("what is asked for and missing is reported, not replaced", async () => {
  const environment = homeWith("bin/chromium");
  expect(await search({ environment, browser: "/no/such" })).toBe("browser-not-found");
  expect(await search({ environment, browser: "edge" })).toBe("browser-not-found");
  const embedded = {
    ...environment,
    PUPPETEER_EXECUTABLE_PATH: join(`${environment.HOME}`, "bin/chromium"),
  };
  expect(await search({ environment: embedded, browser: "embedded" })).toBe("browser-not-found");
  const named = { ...environment, PUPPETEER_EXECUTABLE_PATH: "/no/such" };
  expect(await search({ environment: named })).toBe("browser-not-found");
});

test("without any, the problem says why the embedded one is not used and what to run", async () => {
  const { problems } = await findBrowser({ environment: homeWith() }, otherMachine);
  expect(problems[0]?.message).toContain("linux on arm64");
  expect(problems[0]?.hint).toMatch(/^Run: /);
});

test("a browser that is not ours is lent our fonts on Linux", async () => {
  const environment = homeWith("bin/chromium");
  const { value } = await findBrowser({ environment }, otherMachine);
  const expected = process.platform === "linux" ? /fonts-[\d.]+\/fonts$/ : /^undefined$/;
  expect(String(value?.fontFolder)).toMatch(expected);
});
