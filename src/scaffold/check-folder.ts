import { basename } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import { inWords } from "../model/nearest.ts";

/** Says nothing about what a folder is for: it is as good as empty. */
const ofNoAccount = new Set([".git", ".DS_Store", "Thumbs.db", "desktop.ini"]);
/** Makes a folder a workspace already. */
const ofWorkspace = new Set(["data", "briefwright.yaml"]);

/** What keeps a folder from becoming a workspace. @param name as people know it */
export function checkFolder(
  entries: readonly string[] | "file",
  name: string,
  force: boolean,
): Problem[] {
  const refuse = (message: string, hint: string): Problem[] => [
    { rule: "folder-not-empty", message, hint },
  ];
  if (entries === "file") {
    return refuse(
      `${name} is no folder: a file stands there, or in its way.`,
      "Name a folder that is empty, or not there yet.",
    );
  }
  const what = name === "." ? "This folder" : name;
  const there = entries.filter((entry) => !ofNoAccount.has(entry));
  const own = there.filter((entry) => ofWorkspace.has(entry));
  if (own.length > 0) {
    return refuse(
      `${what} is a workspace already: it has ${inWords(own, "and")}.`,
      "Start an edition in it with: briefwright new <edition>",
    );
  }
  if (there.length === 0 || force) return [];
  return refuse(
    `${what} is not empty: it has ${inWords(there, "and", 10)}.`,
    "Name another folder. Or add --force: what is there stays as it is, and the rest is written beside it.",
  );
}

/** The problem of a folder with another workspace around it. */
export function workspaceAround(outer: string): Problem {
  return {
    rule: "workspace-in-workspace",
    message: `The new workspace lies inside another one: ${outer}`,
    hint: "A command works in the nearest workspace around its folder. Move the new one out, unless that is what you want.",
  };
}

/** A name that npm accepts. The package is private: it need not be the only one of its name. */
export function packageName(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name.slice(0, 100) || "briefs";
}
