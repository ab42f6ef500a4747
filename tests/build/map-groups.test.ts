import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { mapGroups } from "../../src/build/map-groups.ts";

it("completes each group when its last item is done, with the results in order", async () => {
  const completed: unknown[] = [];
  await mapGroups(
    [
      ["a", [30, 0, 10]],
      ["none", []],
      ["b", [0, 0]],
    ],
    2,
    async (wait: number, group) => {
      await setTimeout(wait);
      return `${group}${wait}`;
    },
    async (group, results) => {
      completed.push([group, results]);
    },
  );
  expect(completed).toHaveLength(3);
  expect(completed).toEqual(
    expect.arrayContaining([
      ["a", ["a30", "a0", "a10"]],
      ["none", []],
      ["b", ["b0", "b0"]],
    ]),
  );
});

it("begins the next group before the one under way is done", async () => {
  const order: string[] = [];
  await mapGroups(
    [
      ["a", [1, 2]],
      ["b", [3]],
    ],
    2,
    async (item: number) => {
      order.push(`begin ${item}`);
      await setTimeout(item === 1 ? 30 : 0);
      order.push(`end ${item}`);
    },
    async (group) => {
      order.push(`complete ${group}`);
    },
  );
  expect(order.indexOf("begin 3")).toBeLessThan(order.indexOf("end 1"));
  expect(order.indexOf("complete a")).toBeGreaterThan(order.indexOf("end 1"));
  expect(order.indexOf("complete b")).toBeLessThan(order.indexOf("complete a"));
});

it("ends what is under way before it throws, and begins nothing more", async () => {
  const ended: number[] = [];
  const all = mapGroups(
    [["a", [1, 2, 3]]],
    2,
    async (item: number) => {
      if (item === 1) throw new Error("one");
      await setTimeout(10);
      ended.push(item);
    },
    async () => undefined,
  );
  await expect(all).rejects.toThrow("one");
  expect(ended).toEqual([2]);
});
