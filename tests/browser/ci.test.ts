import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inflateSync } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { aCheckout } from "../ci/pull-request.ts";
import { npmIn, repository } from "../ci/run-action.ts";
import { ensureCompiled } from "../cli/program.ts";

/* The job for GitLab, as docs/ci.md has it, with the browser that prints and draws. */

const page = readFileSync(join(repository, "docs/ci.md"), "utf8");
const [, text = ""] = /```yaml\n(briefs:\n[\s\S]*?)```/.exec(page) ?? [];
const { briefs: job } = z
  .object({
    briefs: z.object({
      variables: z.record(z.string(), z.string()),
      script: z.array(z.string()),
      artifacts: z.object({
        paths: z.array(z.string()),
        reports: z.object({ junit: z.string(), codequality: z.string() }),
      }),
    }),
  })
  .parse(parse(text));

/** The size of a picture, and how many values its bytes have; filters of lines do not matter. */
function readPng(bytes: Buffer): { width: number; height: number; colours: number } {
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "IDAT") data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const colours = new Set(inflateSync(Buffer.concat(data))).size;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colours };
}

beforeAll(ensureCompiled);

it("the job for GitLab builds, and leaves the reports that it names", async () => {
  const { folder, temp, edition } = await aCheckout();
  const project = join(folder, "briefs");
  mkdirSync(join(project, "output/2025-12"), { recursive: true });
  const run = () =>
    spawnSync("bash", ["-c", `set -eo pipefail\n${job.script.join("\n")}`], {
      cwd: project,
      env: {
        PATH: `${npmIn(temp)}${delimiter}${process.env.PATH ?? ""}`,
        HOME: process.env.HOME ?? "",
        LANG: "C.UTF-8",
        BRIEFWRIGHT_FILES_URL: "https://gitlab.example/office/briefs/-/blob/0123abc",
      },
      encoding: "utf8",
    });
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
  expect(existsSync(join(project, "output/2026-01/en/summary.pdf"))).toBe(true);
  expect(existsSync(join(project, "output/2025-12"))).toBe(false);
  const { width, height, colours } = readPng(
    readFileSync(join(project, "reports/thumbnails/2026-01/en/risks.png")),
  );
  // One page of A4, 300 pixels wide, with a rim of 12; and there is something on it.
  expect(width).toBe(324);
  expect(Math.abs(height - (24 + (300 * 297) / 210))).toBeLessThan(1);
  expect(colours).toBeGreaterThan(20);
  const read = (path: string): string => readFileSync(join(project, path), "utf8");
  expect(read("reports/summary.md")).toMatch(/\| summary \| ■□* 1 of \d+ \| html, pdf made \|/);
  expect(read(job.artifacts.reports.junit)).toContain('failures="0"');

  const broken = readFileSync(edition, "utf8").replace("wait for nine days.", "wait for ten days.");
  writeFileSync(edition, broken);
  expect(run().status).toBe(1);
  expect(read(job.artifacts.reports.junit)).toContain('failures="1"');
  const found: unknown[] = JSON.parse(read(job.artifacts.reports.codequality));
  expect(found).toContainEqual(
    expect.objectContaining({ check_name: "quotation-edited", severity: "major" }),
  );
  expect(read("reports/summary.md")).toContain(
    "https://gitlab.example/office/briefs/-/blob/0123abc/briefs/data/2026-01/edition.yaml#L29",
  );
});
