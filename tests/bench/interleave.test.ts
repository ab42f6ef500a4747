import { describe, expect, it } from "vitest";
import { interleave, median } from "../../bench/support/interleave.mjs";

describe("median", () => {
  it("is the middle of an odd number of values, whatever their order", () => {
    expect(median([30, 1, 2])).toBe(2);
  });

  it("lies halfway between the middle two of an even number", () => {
    expect(median([10, 1, 4, 2])).toBe(3);
  });

  it("is no number where there is none", () => {
    expect(median([])).toBeNaN();
  });

  it("leaves the list as it is", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("interleave", () => {
  const record = () => {
    const turns: string[] = [];
    const contestant = (name: string) => async () => {
      turns.push(name);
      return turns.length;
    };
    return { turns, contestants: { one: contestant("one"), two: contestant("two") } };
  };

  it("lets contestants take turns, and each be the first in its round", async () => {
    const { turns, contestants } = record();
    await interleave(contestants, { rounds: 2, warmups: 0 });
    expect(turns).toEqual(["one", "two", "two", "one"]);
  });

  it("does not count the warm-up rounds", async () => {
    const { turns, contestants } = record();
    const times = await interleave(contestants, { rounds: 1, warmups: 2 });
    expect(turns).toHaveLength(6);
    expect(times).toEqual({ one: [5], two: [6] });
  });

  it("takes the time itself where a contestant does not say", async () => {
    let clock = 0;
    const slow = async (): Promise<void> => {
      clock += 40;
    };
    const times = await interleave({ slow }, { rounds: 2, now: () => clock });
    expect(times.slow).toEqual([40, 40]);
  });
});
