import { type BuildSettings, resolveBuildOptions } from "../build/options.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { Profile } from "../model/severity.ts";

export interface PreviewOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** Ids of editions; by default all. */
  readonly editions?: readonly string[] | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  /** By default `draft`. */
  readonly profile?: Profile | undefined;
  /** A port of this machine: it is taken or reported. By default 4270, or the next free one. */
  readonly port?: number | string | undefined;
  /** A browser to print with: its path, or a name such as `chrome`. */
  readonly browser?: string | undefined;
  /** Print in Chromium's sandbox or not at all. */
  readonly requireSandbox?: boolean | undefined;
  /** Let the workspace's own helpers run: program code. */
  readonly allowHelpers?: boolean | undefined;
  /** A day, or a moment in RFC 3339, to hold embargo and validity against; by default now. */
  readonly now?: string | undefined;
  /** `SOURCE_DATE_EPOCH`: seconds since 1970, for the dates inside the files. */
  readonly sourceDate?: string | undefined;
  /** Environment variables, for finding a browser and the cache. None by default. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  readonly onEvent?: ((event: PreviewEvent) => void) | undefined;
  /** Takes a fault of Briefwright itself; the preview then stands still. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

/** Something that the preview has done. */
export type PreviewEvent =
  | { readonly kind: "changed"; readonly files: readonly string[] }
  /** The editions have been read and checked. */
  | { readonly kind: "opened"; readonly errors: number; readonly ms: number }
  | { readonly kind: "rendered"; readonly document: string; readonly ms: number }
  | {
      readonly kind: "printed";
      readonly document: string;
      readonly pages: number;
      readonly ms: number;
    };

export interface PreviewSettings extends BuildSettings {
  readonly wantedPort: number | undefined;
  readonly onEvent: (event: PreviewEvent) => void;
}

/** Fills in defaults, and says what of the options makes no sense. */
export function resolvePreviewOptions(options: PreviewOptions): {
  settings: PreviewSettings;
  problems: readonly Problem[];
} {
  const { port, onEvent = () => undefined, ...build } = options;
  const { settings, problems } = resolveBuildOptions(build);
  const wantedPort = readPort(port);
  return {
    settings: { ...settings, wantedPort, onEvent },
    problems: wantedPort === undefined && port !== undefined ? [...problems, odd(port)] : problems,
  };
}

function readPort(port: number | string | undefined): number | undefined {
  return /^\d{1,5}$/.test(String(port)) && Number(port) < 65_536 ? Number(port) : undefined;
}

function odd(port: number | string): Problem {
  return {
    rule: "invalid-usage",
    message: `“${port}” is no port.`,
    hint: "Give a whole number up to 65535, such as --port 4270. With 0 any free one is taken.",
  };
}
