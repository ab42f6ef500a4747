import { expect, test } from "vitest";
import { printed } from "./support.ts";

const entry = (id: string, items: unknown[] = []) => ({ id, items });
const contents = {
  items: [entry("one", [entry("one-a"), entry("one-b")]), entry("two"), entry('"><b')],
};
const list = "{{#each items}}({{id}}{{> list items=items}}){{/each}}";
const print = (body: string) =>
  printed(
    `{{#if contents}}{{> list contents}}{{else}}none{{/if}}${body}`,
    { contents },
    {
      partials: { list },
    },
  );

test("the contents keep what the template has printed, in any depth", async () => {
  expect(await print('<h2 id="one"></h2><h3 id="one-b"></h3>')).toContain("(one(one-b))<h2");
});

test("the list of figures goes where fewer than two of them are printed", async () => {
  const figures = { items: [entry("map"), entry("plan"), entry("view")] };
  const withFigures = { contents: { items: [entry("one")], figures } };
  const listed = (body: string) =>
    printed(
      `{{#with contents}}{{#if figures}}{{> list figures}}{{/if}}{{/with}}${body}`,
      withFigures,
      {
        partials: { list },
      },
    );
  expect(await listed('<b id="one"></b><b id="map"></b><b id="view"></b>')).toMatch(
    /^\(map\)\(view\)<b/,
  );
  expect(await listed('<b id="one"></b><b id="map"></b>')).toMatch(/^<b/);
});

test("an id is what the browser takes for one", async () => {
  expect(
    await print('<p title="id=&quot;two&quot;">id="two" <i id="&quot;&gt;&lt;b"></i></p>'),
  ).toContain("(&quot;&gt;&lt;b)<p");
});

test("a template that prints none of it has no contents", async () => {
  expect(await print("<p>text</p>")).toBe("none<p>text</p>");
});
