import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { viewSchemas } from "../../src/view/schemas.ts";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

it("docs/views.md is what npm run schema writes", () => {
  const written = execFileSync(process.execPath, [at("scripts/view-reference.mjs"), "--print"], {
    encoding: "utf8",
    input: JSON.stringify(viewSchemas()),
  });
  expect(readFileSync(at("docs/views.md"), "utf8")).toBe(written);
});
