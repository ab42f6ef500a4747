import { expect, it } from "vitest";
import { manifest } from "../../src/model/manifest.ts";
import { type Making, makeManifest, manifestText } from "../../src/output/manifest.ts";
import { aFile } from "./a-folder.ts";

const making: Making = {
  edition: "spring",
  profile: "release",
  version: "1.0.0",
  browser: { product: "HeadlessChrome/147.0", version: "147.0" },
  inputs: [
    { path: "data/spring/risks.yaml", sha256: "b".repeat(64) },
    { path: "data/spring/edition.yaml", sha256: "a".repeat(64) },
  ],
};
const files = [aFile("zh-Hans/risks.pdf", "R"), { ...aFile("en/risks.pdf", "r"), pages: 3 }];

it("lists inputs and outputs in order, each with its hash", () => {
  const made = makeManifest(making, files);
  expect(made.inputs.map(({ path }) => path)).toEqual([
    "data/spring/edition.yaml",
    "data/spring/risks.yaml",
  ]);
  expect(made.outputs[0]).toEqual({
    path: "en/risks.pdf",
    document: "risks",
    language: "en",
    format: "pdf",
    pages: 3,
    bytes: 1,
    sha256: "454349e422f05297191ead13e21d3db520e5abef52055e4964b82fb213f593a1",
    // Of “made from r”.
    madeFrom: "1a9c00e441a2ee40ae9897c4bee39712a3a237ca48b6366720e5351cb768849c",
  });
  expect(made.outputs[1]?.path).toBe("zh-Hans/risks.pdf");
});

it("is the same text whatever the order it was made in", () => {
  const turned = { ...making, inputs: making.inputs.toReversed() };
  expect(manifestText(makeManifest(turned, files.toReversed()))).toBe(
    manifestText(makeManifest(making, files)),
  );
});

it("is what its own schema demands, and nothing more", () => {
  const made = makeManifest(making, files);
  expect(manifest.parse(JSON.parse(manifestText(made)))).toEqual(made);
  expect(Object.keys(made)).toEqual([
    "manifest",
    "edition",
    "profile",
    "tool",
    "browser",
    "inputs",
    "outputs",
  ]);
});

it("keeps what the command line said of the meeting of a pack", () => {
  const meeting = { title: "Board", date: "2025-10-01" };
  const [first] = files;
  if (!first) throw new Error("no file");
  const made = makeManifest(making, [{ ...first, meeting }]);
  expect(manifest.parse(JSON.parse(manifestText(made))).outputs[0]?.meeting).toEqual(meeting);
});

it.each(["../en/risks.pdf", "/etc/passwd.pdf", "en/../../x.pdf", "manifest.json", "en/a/b.pdf"])(
  "refuses the path %s",
  (path) => {
    const made = makeManifest(making, files);
    const [first] = made.outputs;
    expect(manifest.safeParse({ ...made, outputs: [{ ...first, path }] }).success).toBe(false);
  },
);
