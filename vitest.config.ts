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
          exclude: ["tests/browser/**"],
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
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
    ],
  },
});
