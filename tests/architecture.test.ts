import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/*
 * The rules of the house about who may import what, held against src/ itself. Types count as
 * much as values: a stage that needs another stage's types cannot be understood without it.
 */

const root = fileURLToPath(new URL("../src", import.meta.url));

interface Import {
  readonly from: string;
  /** A path below src/, or the name of a package. */
  readonly to: string;
  readonly isType: boolean;
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.split(sep).join("/"))
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .sort();

const source = (path: string): string => readFileSync(join(root, path), "utf8");

/** The code without its comments, which may mention anything. */
const code = (path: string): string => source(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

function importsOf(path: string): Import[] {
  const statements =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;"'`]*?from\s+"([^"]+)"|(?:^|\n)\s*import\s+()"([^"]+)"|import\(\s*()"([^"]+)"\s*\)/g;
  return [...code(path).matchAll(statements)].map((match) => {
    const name = match[2] ?? match[4] ?? match[6] ?? "";
    const to = name.startsWith(".") ? posix.normalize(posix.join(posix.dirname(path), name)) : name;
    return { from: path, to, isType: match[1] !== undefined };
  });
}

const imports = files.flatMap(importsOf);
const inside = imports.filter(({ to }) => files.includes(to));

/** The stage that a file belongs to: its folder, or itself if it lies in src/. */
const stageOf = (path: string): string => path.split("/")[0] ?? path;

/** What each folder may import besides itself. A name with a slash stands for that part only. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  load: ["model"],
  // How Markdown is read, for whoever prints or checks it.
  markdown: [],
  rules: ["model", "markdown"],
  evidence: ["model"],
  diff: ["model"],
  figures: ["model"],
  // A view holds finished figures, as it holds finished prose.
  view: ["model", "figures", "markdown"],
  render: ["model"],
  print: ["model"],
  pdf: ["model"],
  redact: ["model"],
  helpers: ["model"],
  // A stage that runs another one apart; what it has started is ended as the browser is.
  renderer: [
    "model",
    "helpers",
    "render/print-page.ts",
    "render/templates/handlebars.ts",
    "print/process-group.ts",
    "print/watch-memory.ts",
  ],
  leak: ["model", "pdf/read"],
  verify: ["model", "pdf/read", "pdf/check"],
  output: ["model"],
  report: ["model"],
  // Files to be written, as texts; `init`, `new` and `eject` read and write them.
  scaffold: ["model"],
  watch: ["model"],
  serve: ["model"],
  cli: ["index.ts", "model"],
};

/** Small pure functions about the text of messages, which import nothing, for whoever prints. */
const leaves = ["system-reason.ts", "text-width.ts", "visible.ts"];

/** Packages that may be used in one place only. */
const homes: Readonly<Record<string, readonly string[]>> = {
  yaml: ["load/", "scaffold/"],
  "csv-parse": ["load/"],
  saxes: ["load/brand/"],
  zod: ["load/", "model/", "rules/", "scaffold/", "view/"],
  "markdown-it": ["markdown/", "evidence/extract/"],
  parse5: ["evidence/extract/", "leak/", "verify/"],
  unpdf: ["evidence/extract/", "pdf/read/"],
  "markdown-it-cjk-friendly": ["markdown/", "evidence/extract/"],
  "intl-messageformat": ["load/check-messages.ts", "view/"],
  handlebars: ["render/"],
  "subset-font": ["render/"],
  puppeteer: ["print/"],
  "tar-fs": ["print/"],
  "@sparticuz/chromium": ["print/"],
  yargs: ["cli/"],
  "@cantoo/pdf-lib": ["pdf/"],
};

/** Where disk, clock, environment, network and console are. Everything else is given what it needs. */
const edges: Readonly<Record<string, { use: RegExp; places: readonly string[] }>> = {
  disk: {
    use: /from "node:fs(\/promises)?"/,
    places: [
      "load/",
      "output/",
      "print/",
      "watch/",
      "serve/page-files.ts",
      "render/fonts/",
      "renderer/close-inherited.ts",
      "doctor/fonts.ts",
      "write-schemas.ts",
      "evidence-editions.ts",
    ],
  },
  // print/process-group.ts waits for processes to end; no output knows of it.
  clock: {
    use: /\bDate\.now\(|\bnew Date\(\)/,
    places: [
      "cli/commands/doctor.ts",
      "cli/print/watched-run.ts",
      "clock.ts",
      "print/process-group.ts",
    ],
  },
  // print/process-group.ts needs to know where Windows is.
  environment: {
    use: /\bprocess\.env\b|\{ env\b.*= process/,
    places: ["cli/main.ts", "print/process-group.ts"],
  },
  network: {
    use: /from "node:(http|https|http2|net|tls|dgram|dns)"|\bfetch\(/,
    places: ["serve/"],
  },
  console: { use: /\bconsole\.|process\.std(out|err)/, places: ["cli/terminal.ts"] },
};

describe("imports", () => {
  it("are found at all", () => {
    expect(inside.length).toBeGreaterThan(files.length);
    const missing = imports.filter(({ to }) => /^(\.|[^@a-z])/.test(to) || to.endsWith(".js"));
    expect(missing).toEqual([]);
  });

  it("go from stage to stage only where that is the design", () => {
    const strays = inside.filter(({ from, to }) => {
      const allowed = mayImport[stageOf(from)];
      if (allowed === undefined || stageOf(from) === stageOf(to)) return false;
      return ![...allowed, ...leaves].some((place) => to === place || to.startsWith(`${place}/`));
    });
    expect(strays.map(show)).toEqual([]);
  });

  it("never lead into the command line, or from it to more than types of the model", () => {
    const strays = inside.filter(({ from, to, isType }) => {
      if (stageOf(from) === "cli") return stageOf(to) === "model" && !isType;
      return stageOf(to) === "cli";
    });
    expect(strays.map(show)).toEqual([]);
  });

  it("do not go in circles", () => {
    expect(circles()).toEqual([]);
  });

  it("bring each heavy package into its own place only", () => {
    const packages = imports.filter(({ to }) => !to.includes(".ts") && !to.startsWith("node:"));
    const strays = packages.filter(({ from, to }) => {
      const name = to
        .split("/")
        .slice(0, to.startsWith("@") ? 2 : 1)
        .join("/");
      const places = homes[name];
      return places === undefined || !places.some((place) => from.startsWith(place));
    });
    expect(strays.map(show)).toEqual([]);
  });

  it.each(Object.keys(edges))("leave the %s to the edges", (name) => {
    const edge = edges[name];
    const strays = files.filter(
      (path) => edge?.use.test(code(path)) && !edge.places.some((place) => path.startsWith(place)),
    );
    expect(strays).toEqual([]);
  });
});

describe("files", () => {
  it("are short enough to be read in one go", () => {
    const long = files.filter((path) => source(path).split("\n").length > 251);
    expect(long).toEqual([]);
  });

  it("spread no list into push, which overflows at a hundred thousand: addAll does not", () => {
    // What runs in a page imports nothing.
    const outside = files.filter((path) => !path.includes("/in-page/"));
    expect(outside.filter((path) => /\.push\(\.\.\./.test(code(path)))).toEqual([]);
  });

  it("export by name", () => {
    expect(files.filter((path) => /\bexport default\b/.test(code(path)))).toEqual([]);
  });
});

function show({ from, to, isType }: Import): string {
  return `${from} → ${to}${isType ? " (type)" : ""}`;
}

/** Groups of files of which each can be reached from every other one. */
function circles(): string[] {
  const next = new Map(files.map((path) => [path, [] as string[]]));
  for (const { from, to } of inside) next.get(from)?.push(to);
  const reach = (start: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(next.get(start) ?? [])];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      open.push(...(next.get(path) ?? []));
    }
    return seen;
  };
  return files.filter((path) => reach(path).has(path));
}

describe("tests", () => {
  it("that put something in the place of a module run alone: the others share theirs", () => {
    const tests = fileURLToPath(new URL(".", import.meta.url));
    const config = readFileSync(join(root, "../vitest.config.ts"), "utf8");
    const sharing = readdirSync(tests, { recursive: true, encoding: "utf8" })
      .map((path) => path.split(sep).join("/"))
      .filter(
        (path) => path.endsWith(".test.ts") && !/^(browser|hostile|isolation|ci)\//.test(path),
      )
      .filter((path) => !config.includes(`"${path.replace(".test.ts", "")}"`));
    const replacing = sharing.filter((path) =>
      /\bvi\.(?:doMock|mock|resetModules|stubGlobal|useFakeTimers)\(/.test(
        readFileSync(join(tests, path), "utf8"),
      ),
    );
    expect(sharing.length).toBeGreaterThan(100);
    expect(replacing).toEqual([]);
  });
});
