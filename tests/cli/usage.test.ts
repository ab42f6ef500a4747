import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { readCommandLine } from "../../src/cli/usage.ts";
import { whyNoFolder } from "../../src/load/working-folder.ts";

const read = (...args: string[]) => readCommandLine(args, commands);

describe("a command line", () => {
  it("loses nothing that stands behind --", async () => {
    const request = await read("check", "--", "spring");
    expect(request).toMatchObject({ kind: "run", values: { edition: ["spring"] } });
    expect(await read("--", "check", "spring")).toMatchObject({ kind: "run" });
    expect(await read("merge", "--", "parts")).toMatchObject({ values: { dir: ["parts"] } });
  });

  it.each([
    [["check", "--", "--release"], "“--release” stands behind “--”, where no options are."],
    [["check", "-"], "“-” is no name here."],
    [["check", ""], "An argument is empty."],
    [["build", "--output="], "The option --output needs a value."],
    [["build", "--output", ""], "The option --output needs a value."],
    [["build", "--release=yes"], "The option --release takes no “yes”."],
    [["check", "--toString"], "“check” has no option --toString."],
    [["check", "--__proto__", "x"], "“check” has no option --__proto__."],
    [["--constructor=1"], "There is no option --constructor."],
  ])("says what is odd about %j", async (args, message) => {
    expect(await read(...args)).toMatchObject({ kind: "fault", fault: { message } });
  });

  it("leaves values as they are, and true and false where there is nothing to say", async () => {
    const request = await read("build", "--min-coverage", "-5", "--output", "-", "--release=false");
    const values = { "min-coverage": "-5", output: "-", release: false };
    expect(request).toMatchObject({ kind: "run", values });
  });

  it("asks for the help of a command in either order", async () => {
    expect(await read("help", "check")).toEqual(await read("check", "--help"));
  });

  it("is no work for a folder that is not there, in the workspace around it", async () => {
    expect(await whyNoFolder(import.meta.dirname)).toBeUndefined();
    expect(await whyNoFolder(`${import.meta.dirname}/nowhere`)).toMatchObject({
      message: expect.stringContaining("is no folder"),
    });
    expect(await whyNoFolder(import.meta.filename)).toMatchObject({
      message: expect.stringContaining("is a file"),
    });
  });
});
