import { defineConfig } from "vitest/config";

// Projects, so that `npm run test:unit` needs no browser, and `npm test` not the edition that is
// hard to print.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/isolation/**", "tests/hostile/**"],
        },
      },
      {
        test: {
          name: "browser",
          include: ["browser", "isolation", "hostile"].map((name) => `tests/${name}/**/*.test.ts`),
          exclude: ["tests/browser/stress.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "stress",
          include: ["stress", "accessibility", "reading"].map(
            (name) => `tests/browser/${name}.test.ts`,
          ),
          env: { STRESS: "1" },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "isolation",
          include: ["tests/isolation/**/*.test.ts"],
          env: { ISOLATION: "1" },
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
