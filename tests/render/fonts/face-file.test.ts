import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";

/** The modules as a process of its own would have them. */
async function freshModules() {
  vi.resetModules();
  const { faces } = await import("../../../src/render/fonts/faces.ts");
  const { readFace } = await import("../../../src/render/fonts/face-file.ts");
  const { subsetFace } = await import("../../../src/render/fonts/subset-face.ts");
  const han = faces.filter(({ script }) => script === "cjk");
  const isKai = ({ family }: { family: string }): boolean => family === "LXGW WenKai";
  return {
    others: han.filter((face) => !isKai(face)),
    kai: han.filter(isKai),
    readFace,
    subsetFace,
  };
}

const characters = [..."中美人工智能"].map((character) => character.codePointAt(0) ?? 0);

it("cuts the same out of a compressed face, whatever was cut before it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "faces-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const first = await freshModules();
  const cut = async (
    { readFace, subsetFace }: typeof first,
    face: (typeof first.kai)[number] | undefined,
    cache?: string,
  ) => {
    if (!face) throw new Error("no such face");
    return (await subsetFace(await readFace(face, cache), characters)).path;
  };
  // Its description goes to the cache, so that the next one does not have it decoded at once.
  const early = await cut(first, first.kai[0], folder);
  const later = await freshModules();
  await Promise.all(later.kai.map((face) => later.readFace(face, folder)));
  for (const face of later.others) await cut(later, face);
  expect(await cut(later, later.kai[0], folder)).toBe(early);
}, 60_000);
