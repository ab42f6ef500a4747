/** Where a browser was found, in the order in which the places are tried. */
export type BrowserOrigin = "option" | "environment" | "embedded" | "puppeteer-cache" | "installed";

/** Environment variables; `process.env` is handed in by the caller, never read here. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface BrowserOptions {
  /** `--browser`: a path, the name of a program on PATH, or chrome, chromium, edge, embedded. */
  readonly browser?: string | undefined;
  readonly environment: Environment;
  /** Refuse to print where Chromium's sandbox cannot start, instead of saying so and going on. */
  readonly requireSandbox?: boolean | undefined;
  /** Longest time for starting the browser, and again for one document, in milliseconds. */
  readonly timeout?: number | undefined;
  /** Ends a browser that has not answered yet. */
  readonly signal?: AbortSignal | undefined;
  /** Pages printed at the same time; by default one for each core, at most two. */
  readonly pages?: number | undefined;
}

/** A browser that was found, not yet started. */
export interface BrowserChoice {
  /** Absolute path of the program. */
  readonly path: string;
  readonly origin: BrowserOrigin;
  /** It is the one that comes with `npm ci`. */
  readonly embedded: boolean;
  /** Shared libraries to lend it (Linux), where the system has none of its own. */
  readonly libraryFolder?: string;
  /** The only fonts it shall see besides those of the page (Linux). Absent: the system's. */
  readonly fontFolder?: string;
  /** Why better candidates were passed over; `doctor` prints them. */
  readonly passedOver: readonly string[];
}

/** What a started browser is. Nothing of it may change an output's bytes but the version. */
export interface BrowserFacts {
  /** As the browser calls itself, such as `HeadlessChrome/147.0.7727.0`. */
  readonly product: string;
  readonly version: string;
  readonly major: number;
  readonly path: string;
  readonly origin: BrowserOrigin;
  /** Whether fallback fonts are the bundled ones or whatever the system has. */
  readonly fonts: "bundled" | "system";
  readonly sandboxed: boolean;
  /** Why there is no sandbox. Present if `sandboxed` is false. */
  readonly sandboxReason?: string;
  readonly passedOver: readonly string[];
}

/** The first Chromium with page-margin boxes, which number the pages. */
export const oldestMajor = 131;

/** The embedded browser: its package's version, its own, and the month it was released in. */
export const embeddedRelease = {
  package: "147.0.0",
  version: "147.0.7727.0",
  major: 147,
  month: "2026-04",
} as const;

export const defaultTimeout = 30_000;
export const defaultMegabytes = 2048;
