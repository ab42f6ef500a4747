import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { printerFor } from "../browser/print-support.ts";
import { testedBrowsers } from "./browsers.ts";
import { harvest } from "./harvest.ts";
import { vectors } from "./vectors/index.ts";

const browsers = await testedBrowsers();

/** How long a document stays in its page after the print, ms: for what begins late. */
const lingering = process.env.ISOLATION ? 150 : 0;

describe.each(browsers)("$name", ({ name, browser }) => {
  test("prints every vector and reaches nobody", async () => {
    const printer = await printerFor({ browser });
    const unprinted: string[] = [];
    const { reached, told } = await harvest(vectors, async (documents) => {
      const waiting = [...documents];
      const work = async (): Promise<void> => {
        for (let html = waiting.shift(); html !== undefined; html = waiting.shift()) {
          const { value, problems } = await printer.print({ html, assets: new Map() });
          if (!value) unprinted.push(`${html}: ${problems.map(({ message }) => message).join()}`);
          await delay(lingering);
        }
      };
      await Promise.all([work(), work()]);
    });
    process.stderr.write(`${name}, as it prints: ${told}\n`);
    expect(reached).toEqual([]);
    expect(unprinted).toEqual([]);
  });
});

test("the printer is the one that the tests ask for", async () => {
  for (const { browser, choice } of browsers) {
    const { facts } = await printerFor({ browser });
    expect(facts.path).toBe(choice.path);
  }
});
