import { describe, expect, it } from "vitest";
import { resolvePreviewOptions } from "../../src/preview/options.ts";

describe("the port", () => {
  it.each([0, 80, "4270", "65535"])("may be %s", (port) => {
    const { settings, problems } = resolvePreviewOptions({ cwd: ".", port });
    expect(problems).toEqual([]);
    expect(settings.wantedPort).toBe(Number(port));
  });

  it("is chosen later where none is given", () => {
    const { settings, problems } = resolvePreviewOptions({ cwd: "." });
    expect(problems).toEqual([]);
    expect(settings.wantedPort).toBeUndefined();
  });

  it.each(["", "x", "-1", "65536", "80.5", " 80"])("cannot be “%s”", (port) => {
    const { problems } = resolvePreviewOptions({ cwd: ".", port });
    expect(problems).toMatchObject([{ rule: "invalid-usage", message: `“${port}” is no port.` }]);
  });
});
