import type { Brand } from "../model/brand.ts";
import type { RawRecord, Workspace } from "../model/workspace.ts";

type Settings = Pick<Workspace, "settings" | "rawSettings">;

/**
 * The settings of a workspace with what its brand says where they say nothing: the institution
 * is the publisher, and its paper the paper. What was taken has its place in brand.yaml.
 */
export function withBrand(
  { settings, rawSettings }: Settings,
  brand: Brand | undefined,
  raw: RawRecord | undefined,
): Settings {
  if (!brand || !raw) return { settings, rawSettings };
  const publisher = settings.publisher === undefined ? brand.name : undefined;
  return {
    settings: {
      ...settings,
      ...(publisher !== undefined && { publisher }),
      paper: settings.paper ?? brand.paper,
    },
    rawSettings: publisher === undefined ? rawSettings : withPublisher(rawSettings, raw, publisher),
  };
}

const withPublisher = (settings: RawRecord, brand: RawRecord, publisher: unknown): RawRecord => ({
  value: { ...(settings.value as object), publisher },
  locate: ([field, ...rest], at) =>
    field === "publisher"
      ? brand.locate(["name", ...rest], at)
      : settings.locate(field === undefined ? [] : [field, ...rest], at),
});
