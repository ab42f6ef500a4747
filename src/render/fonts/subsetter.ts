type Subsetter = typeof import("subset-font");

let loading: Promise<Subsetter> | undefined;

/** Loads the subsetter (HarfBuzz as WebAssembly) when the first font is needed. */
export function loadSubsetter(): Promise<Subsetter> {
  loading ??= import("subset-font").then((module) => module.default);
  return loading;
}
