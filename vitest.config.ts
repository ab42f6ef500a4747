import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests in a real browser. */
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
    ...more,
  },
});

// What takes long and is seldom broken stands apart from `npm test`, in commands of its own.
const ofTheAction = ["ci/**/*.test.ts", "browser/ci.test.ts"];
const ofHarm = [
  "hostile/**/*.test.ts",
  ...["faults", "limits", "preview-faults", "print-faults"].map(
    (name) => `browser/${name}.test.ts`,
  ),
];
const ofPages = ["stress", "accessibility", "reading", "brand"].map(
  (name) => `browser/${name}.test.ts`,
);
const apart = [...ofTheAction, ...ofHarm, ...ofPages, "isolation/workspace.test.ts"].map(
  (path) => `tests/${path}`,
);

// These put something else in the place of a module, which no other test may get to see, or want
// all of the memory that the subsetter of fonts has in a process.
const alone = [
  "output/check-writable",
  "output/full-disk",
  "output/interrupted",
  "preview/open-desk",
  "render/fonts/cmap",
  "render/fonts/document-fonts",
  "render/fonts/face-file",
].map((name) => `tests/${name}.test.ts`);

// Projects, so that `npm run test:unit` needs no browser.
export default defineConfig({
  test: {
    // Vitest would leave one core to itself, which is half of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/isolation/**", ...apart, ...alone],
          // To load everything again for each file would take as long again as the tests.
          isolate: false,
        },
      },
      { test: { name: "alone", include: alone } },
      inBrowser("browser", ["browser/**/*.test.ts", "isolation/**/*.test.ts"], {
        exclude: apart,
      }),
      inBrowser("hostile", ofHarm),
      inBrowser("ci", ofTheAction),
      // Every page of the sample, and of an edition that is hard to print.
      inBrowser("stress", ofPages, { env: { STRESS: "1" } }),
      inBrowser("isolation", ["isolation/**/*.test.ts"], {
        env: { ISOLATION: "1" },
        testTimeout: 600_000,
      }),
    ],
  },
});
