import type { PrintPage } from "./print-page.ts";

// A page's memory grows slowly with every document.
const jobsPerPage = 100;

/** The pages of one browser, each with one job at a time. */
export interface PagePool {
  /**
   * Waits for a free page and lets `work` use it.
   * @throws what `work` throws; its page is then not used again
   */
  withPage<T>(work: (page: PrintPage) => Promise<T>): Promise<T>;
}

interface Slot {
  page: PrintPage | undefined;
  jobs: number;
}

/** A pool of at most `size` pages, each opened when it is first needed. */
export function openPagePool(size: number, open: () => Promise<PrintPage>): PagePool {
  const idle: Slot[] = Array.from({ length: size }, () => ({ page: undefined, jobs: 0 }));
  const waiting: ((slot: Slot) => void)[] = [];

  const take = (): Promise<Slot> => {
    const opened = idle.findIndex(({ page }) => page !== undefined);
    const [slot] = idle.splice(Math.max(opened, 0), 1);
    return slot ? Promise.resolve(slot) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  const empty = (slot: Slot): void => {
    // Not waited for: a page that hangs goes when its browser does.
    void slot.page?.close().catch(() => undefined);
    slot.page = undefined;
    slot.jobs = 0;
  };

  return {
    async withPage(work) {
      const slot = await take();
      try {
        slot.page ??= await open();
        const result = await work(slot.page);
        slot.jobs += 1;
        if (slot.jobs >= jobsPerPage) empty(slot);
        return result;
      } catch (error) {
        empty(slot);
        throw error;
      } finally {
        give(slot);
      }
    },
  };
}
