import { describe, expect, it } from "vitest";
import { gitlab } from "../../src/report/gitlab.ts";
import { context, hostile } from "./hostile.ts";

describe("the report on code quality", () => {
  const issues = JSON.parse(gitlab(hostile, context));

  it("names for each diagnostic what GitLab asks for", () => {
    expect(issues).toHaveLength(hostile.length);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/^[a-z0-9-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: expect.stringMatching(/^(major|minor|info)$/),
        location: {
          path: expect.stringMatching(/^briefs\//),
          lines: { begin: expect.any(Number) },
        },
      });
    }
    expect(
      new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size,
    ).toBe(hostile.length);
  });

  it("is a list where there is nothing", () => {
    expect(JSON.parse(gitlab([], context))).toEqual([]);
  });
});
