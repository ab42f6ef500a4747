import { describe, expect, it } from "vitest";
import { examineBrowser } from "../../src/doctor/browser.ts";
import { examineFonts } from "../../src/doctor/fonts.ts";
import type { BrowserFacts } from "../../src/print/index.ts";

const facts: BrowserFacts = {
  product: "HeadlessChrome/147.0.7727.0",
  version: "147.0.7727.0",
  major: 147,
  path: "/cache/headless_shell",
  origin: "embedded",
  fonts: "bundled",
  sandboxed: true,
  passedOver: [],
};
const november = new Date("2026-11-23T00:00:00Z");

function examine(change: Partial<BrowserFacts>, now = november) {
  return examineBrowser({ value: { facts: { ...facts, ...change } }, problems: [] }, now);
}

describe("what the doctor says of a browser", () => {
  it("is all well for the embedded one, with its age", () => {
    const findings = examine({});
    expect(findings.map(({ status }) => status)).toEqual(["ok", "ok", "ok"]);
    expect(findings[1]?.text).toBe("Chromium 147 came out about 2026-04, 7 months ago.");
  });

  it("warns of one that is old", () => {
    const [, age] = examine({}, new Date("2028-01-01T00:00:00Z"));
    expect(age).toMatchObject({ status: "warn", help: "Run: npm update briefwright" });
  });

  it("reckons the age of others by their number", () => {
    expect(examine({ major: 154 })[1]?.text).toContain("came out about 2026-10, 1 month ago");
  });

  it("warns that another one's bytes may differ, and says what was passed over", () => {
    const findings = examine({ origin: "installed", passedOver: ["It does not run here."] });
    expect(findings).toContainEqual({
      subject: "browser",
      status: "ok",
      text: "It does not run here.",
    });
    expect(findings.find(({ status }) => status === "warn")?.text).toContain("bytes");
  });

  it("warns of a missing sandbox, with the reason", () => {
    const sandbox = examine({ sandboxed: false, sandboxReason: "running as root" }).at(-1);
    expect(sandbox).toMatchObject({ subject: "sandbox", status: "warn" });
    expect(sandbox?.text).toContain("running as root");
  });

  it("fails without one, with the command that helps", () => {
    const problem = { rule: "browser-not-found", message: "None.", hint: "Run: get one" } as const;
    expect(examineBrowser({ value: undefined, problems: [problem] }, november)).toEqual([
      { subject: "browser", status: "fail", text: "None.", help: "Run: get one" },
    ]);
  });
});

it("the doctor finds the fonts that came with npm ci", async () => {
  expect(await examineFonts()).toMatchObject([{ subject: "fonts", status: "ok" }]);
});
