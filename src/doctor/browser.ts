import type { Outcome } from "../model/diagnostic.ts";
import { type BrowserFacts, type BrowserOrigin, embeddedRelease } from "../print/index.ts";
import type { Finding } from "./finding.ts";

const origins: Readonly<Record<BrowserOrigin, string>> = {
  option: "chosen with --browser",
  environment: "chosen with PUPPETEER_EXECUTABLE_PATH",
  embedded: "embedded",
  "puppeteer-cache": "from Puppeteer's cache",
  installed: "installed",
};

/** Says which browser was found and started, how old it is, and why no better one. */
export function examineBrowser(
  started: Outcome<{ readonly facts: BrowserFacts }>,
  now: Date,
): Finding[] {
  const facts = started.value?.facts;
  if (!facts) {
    return started.problems.map(({ message, hint }) => ({
      subject: "browser",
      status: "fail",
      text: message,
      help: hint,
    }));
  }
  const { origin, path, product, major, fonts } = facts;
  const findings: Finding[] = [
    { subject: "browser", status: "ok", text: `${product}, ${origins[origin]}: ${path}` },
    ...facts.passedOver.map((text): Finding => ({ subject: "browser", status: "ok", text })),
    age(major, now),
  ];
  if (origin !== "embedded") {
    findings.push({
      subject: "browser",
      status: "warn",
      text: "It is not the embedded one: the bytes of PDFs may differ from those of others.",
    });
  }
  if (fonts === "system") {
    findings.push({
      subject: "browser",
      status: "warn",
      text: "Signs that the bundled fonts lack are taken from the system's fonts.",
    });
  }
  findings.push(
    facts.sandboxed
      ? { subject: "sandbox", status: "ok", text: "Chromium's sandbox is on." }
      : {
          subject: "sandbox",
          status: "warn",
          text: `Chromium's sandbox is off: ${facts.sandboxReason ?? "unknown reason"}. Pages still cannot reach network, files or scripts.`,
          help: "To print in the sandbox or not at all: briefwright build --require-sandbox",
        },
  );
  return findings;
}

/** Chromium comes out every four weeks, so that its number tells its age. */
function age(major: number, now: Date): Finding {
  const weeks = (major - embeddedRelease.major) * 4;
  const released = Date.parse(`${embeddedRelease.month}-01T00:00:00Z`) + weeks * 7 * 86_400_000;
  const months = Math.max(0, Math.floor((now.getTime() - released) / (30.44 * 86_400_000)));
  const date = new Date(released).toISOString().slice(0, 7);
  const text = `Chromium ${major} came out about ${date}, ${months} ${months === 1 ? "month" : "months"} ago.`;
  if (months < 18) return { subject: "browser", status: "ok", text };
  return {
    subject: "browser",
    status: "warn",
    text,
    help: "Run: npm update briefwright",
  };
}
