import { expect, test } from "vitest";
import { openPagePool } from "../../src/print/page-pool.ts";
import type { PrintPage } from "../../src/print/print-page.ts";

/** Counts what becomes of the pages of a pool. */
function countingPages() {
  const counts = { opened: 0, closed: 0 };
  const open = async (): Promise<PrintPage> => {
    counts.opened += 1;
    return {
      lost: new Promise(() => undefined),
      print: async () => ({ value: undefined, problems: [] }),
      close: async () => {
        counts.closed += 1;
      },
    };
  };
  return { counts, open };
}

test("a page has one job at a time, and there are no more pages than allowed", async () => {
  const { counts, open } = countingPages();
  const pool = openPagePool(2, open);
  const busy = new Set<PrintPage>();
  const job = (page: PrintPage) => {
    expect(busy.has(page)).toBe(false);
    busy.add(page);
    return new Promise<void>((resolve) => setTimeout(resolve, 5)).then(() => {
      busy.delete(page);
    });
  };
  await Promise.all(Array.from({ length: 9 }, () => pool.withPage(job)));
  expect(counts).toEqual({ opened: 2, closed: 0 });
});

test("one job after another shares one page", async () => {
  const { counts, open } = countingPages();
  const pool = openPagePool(2, open);
  for (let job = 0; job < 5; job++) await pool.withPage(async () => undefined);
  expect(counts.opened).toBe(1);
});

test("a page whose job failed is closed and not used again", async () => {
  const { counts, open } = countingPages();
  const pool = openPagePool(1, open);
  await expect(pool.withPage(() => Promise.reject(new Error("crash")))).rejects.toThrow("crash");
  await pool.withPage(async () => undefined);
  expect(counts).toEqual({ opened: 2, closed: 1 });
});

test("a page is replaced after a hundred jobs", async () => {
  const { counts, open } = countingPages();
  const pool = openPagePool(1, open);
  for (let job = 0; job < 101; job++) await pool.withPage(async () => undefined);
  expect(counts).toEqual({ opened: 2, closed: 1 });
});
