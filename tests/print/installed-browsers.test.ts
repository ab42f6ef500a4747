import { expect, test } from "vitest";
import { installedPaths, pathsOnPath } from "../../src/print/installed-browsers.ts";

test("Windows: below the program folders, each once", () => {
  const environment = {
    ProgramFiles: "C:\\Program Files",
    ProgramW6432: "C:\\Program Files",
    "ProgramFiles(x86)": "C:\\Program Files (x86)",
  };
  expect(installedPaths("edge", environment, "win32")).toEqual([
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ]);
});

test("macOS: in the applications of all users and of this one", () => {
  expect(installedPaths("chrome", { HOME: "/Users/a" }, "darwin")).toEqual([
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ]);
});

test("relative folders on PATH are not searched", () => {
  expect(pathsOnPath("chrome", { PATH: ":.:node_modules/.bin" })).toEqual([]);
});
