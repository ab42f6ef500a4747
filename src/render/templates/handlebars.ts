/** Handlebars, loaded when the first document is rendered. */
export type Handlebars = typeof import("handlebars");

let loading: Promise<Handlebars> | undefined;

export function loadHandlebars(): Promise<Handlebars> {
  loading ??= import("handlebars").then((module) => module.default);
  return loading;
}
