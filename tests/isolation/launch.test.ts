import { networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { testedBrowsers } from "./browsers.ts";
import { harvest } from "./harvest.ts";
import { showUnfenced } from "./open-doors.ts";
import { hasIpv6 } from "./traps.ts";
import { vectors } from "./vectors/index.ts";

const browsers = await testedBrowsers();

/** Far below what is caught, so that the next Chromium may close a few by itself. */
const leastCaught = 150;

const hasNetwork = (): boolean =>
  Object.values(networkInterfaces())
    .flat()
    .some((address) => address?.internal === false);

describe.runIf(process.env.ISOLATION)("without the fence of the page", () => {
  describe.each(browsers)("$name", ({ name, browser, choice }) => {
    test("a bare launch shows that the traps catch", async () => {
      const { reached, told } = await harvest(vectors, (documents) =>
        showUnfenced(choice, "bare", documents),
      );
      process.stderr.write(`${name}, unprotected: ${told}\n`);
      expect(reached.length).toBeGreaterThanOrEqual(leastCaught);
      // Also over IPv6, and over UDP, of which a proxy sees nothing. The shell tries UDP only where
      // there is more of a network than the loopback.
      const triesUdp = browser !== "embedded" || hasNetwork();
      const ways = [
        "tcp 127.0.0.1",
        ...((await hasIpv6()) ? ["tcp ::1"] : []),
        ...(triesUdp ? ["udp 127.0.0.1"] : []),
      ];
      for (const way of ways)
        expect(
          reached.some((line) => line.includes(way)),
          way,
        ).toBe(true);
    });

    test("the flags of the launch alone let nothing out", async () => {
      let printed = 0;
      const { reached, told } = await harvest(vectors, async (documents) => {
        printed = await showUnfenced(choice, "flags", documents);
      });
      process.stderr.write(`${name}, its flags alone: ${told}\n`);
      expect(reached).toEqual([]);
      // A browser that is not there does not reach anybody either.
      expect(printed).toBeGreaterThan(vectors.length * 0.9);
    });
  });
});
