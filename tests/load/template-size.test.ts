import { expect, it } from "vitest";
import { templatesTooLarge } from "../../src/load/template-size.ts";

const fileOf = (path: string, text: string, folder = "templates") => ({
  path,
  file: `${folder}/${path}`,
  sha256: "",
  text,
});
const told = (...files: ReturnType<typeof fileOf>[]): string[] =>
  templatesTooLarge(files).map(
    ({ rule, message, place }) =>
      `${place?.file}:${place?.line}:${place?.column} ${rule} ${message}`,
  );
const tags = (count: number): string => "{{a}}\n".repeat(count);

it("lets pass what people write, and comments of any length", () => {
  const long = `{{!-- ${"x".repeat(9000)} --}}{{~! ${"y".repeat(9000)}}}`;
  expect(told(fileOf("layout.hbs", tags(10_000)), fileOf("partials/a.hbs", long))).toEqual([]);
});

it("names the first tag too many of a file", () => {
  expect(told(fileOf("layout.hbs", tags(10_001)))).toEqual([
    "templates/layout.hbs:10001:1 template-too-large A template has more than 10000 tags.",
  ]);
});

it("names a tag that is too long, closed or not", () => {
  const text = `<p>\n{{a ${"b ".repeat(3000)}`;
  expect(told(fileOf("layout.hbs", text), fileOf("partials/a.hbs", `${text}}}`))).toEqual([
    "templates/layout.hbs:2:1 template-too-large A tag has more than 5000 characters.",
    "templates/partials/a.hbs:2:1 template-too-large A tag has more than 5000 characters.",
  ]);
});

it("names once what is too much in all, and never a file of ours", () => {
  const own = Array.from({ length: 7 }, (_, at) => fileOf(`partials/${at}.hbs`, tags(9_000)));
  expect(told(fileOf("a.hbs", tags(9_000), "briefwright:templates"), ...own)).toEqual([
    "templates/partials/5.hbs:5001:1 template-too-large The templates together have more than 50000 tags.",
  ]);
});

it("names a file that is too long, whatever it is, and counts no pictures in it", () => {
  const picture = `data:image/png;base64,${"A".repeat(3_000_000)}`;
  expect(told(fileOf("styles/a.css", `a{b:url(${picture})}${"{{".repeat(20_000)}`))).toEqual([]);
  const what = "1:1 template-too-large A template has more than two million characters.";
  for (const path of ["styles/a.css", "layout.hbs"]) {
    expect(told(fileOf(path, `${picture} ${"x".repeat(2_000_000)}`))).toEqual([
      `templates/${path}:${what}`,
    ]);
  }
});

it("names once what is too much in all, pictures included", () => {
  const css = fileOf("styles/a.css", `data:image/png;base64,${"A".repeat(33 * 1024 * 1024)}`);
  expect(told(css)).toEqual([]);
  expect(told(css, { ...css, file: "templates/styles/b.css" })).toEqual([
    "templates/styles/b.css:1:1 template-too-large The templates together have more than 64 MB.",
  ]);
});
