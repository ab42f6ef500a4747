import { defineConfig } from "vitest/config";

/** Tests in a real browser, one file after another: they need most of a machine. */
const inBrowser = (
  name: string,
  include: readonly string[],
  more: { exclude?: string[]; env?: Record<string, string>; testTimeout?: number } = {},
) => ({
  test: {
    name,
    include: include.map((path) => `tests/${path}`),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    ...more,
  },
});

// What takes long and is seldom broken stands apart from `npm test`, in commands of its own.
const ofTheAction = ["ci/**/*.test.ts", "browser/ci.test.ts"];
const ofHarm = ["hostile/**/*.test.ts", "browser/faults.test.ts", "browser/limits.test.ts"];
const apart = [...ofTheAction, ...ofHarm].map((path) => `tests/${path}`);

// Projects, so that `npm run test:unit` needs no browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/isolation/**", ...apart],
        },
      },
      inBrowser("browser", ["browser/**/*.test.ts", "isolation/**/*.test.ts"], {
        exclude: ["tests/browser/stress.test.ts", ...apart],
      }),
      inBrowser("hostile", ofHarm),
      inBrowser("ci", ofTheAction),
      // The edition that is hard to print.
      inBrowser(
        "stress",
        ["stress", "accessibility", "reading"].map((name) => `browser/${name}.test.ts`),
        { env: { STRESS: "1" } },
      ),
      inBrowser("isolation", ["isolation/**/*.test.ts"], {
        env: { ISOLATION: "1" },
        testTimeout: 600_000,
      }),
    ],
  },
});
