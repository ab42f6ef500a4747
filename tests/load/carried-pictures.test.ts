import { describe, expect, test } from "vitest";
import { withCleanPictures } from "../../src/load/carried-pictures.ts";
import { chunk, jpeg, png } from "./brand/pictures.ts";
import { lines } from "./scratch.ts";

const file = (text: string) => ({ file: "templates/x.css", path: "x.css", sha256: "", text });
const uri = (type: string, bytes: Uint8Array): string =>
  `data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`;
const carriedBy = (text: string): string =>
  Buffer.from(/base64,([^")]*)/.exec(text)?.[1] ?? "", "base64").toString("latin1");

describe("a picture that a template carries", () => {
  test("loses what its file says of itself", () => {
    const noted = png(2, 2, chunk("tEXt", Buffer.from("Author\0canary")));
    const pictures = [uri("png", noted), uri("jpeg", jpeg("canary GPS"))];
    for (const picture of pictures) {
      expect(carriedBy(picture)).toContain("canary");
      const { value, problems } = withCleanPictures(file(`p { background: url("${picture}") }`));
      expect(problems).toEqual([]);
      expect(carriedBy(value.text)).not.toContain("canary");
      expect(value.text).toMatch(/^p \{ background: url\("data:image\/\w+;base64,.+"\) \}$/);
    }
  });

  test("is what it is called, and whole", () => {
    const whole = png(2, 2);
    const bad = [
      [uri("jpeg", whole), "it is image/png"],
      [uri("png", whole.subarray(0, 50)), "it is a PNG that ends too early"],
      [uri("png", Buffer.alloc(0)), "it is text, and no PNG, JPEG or SVG"],
      [uri("png", Buffer.from("<html>")), "it is a web page (HTML), and no PNG, JPEG or SVG"],
      [uri("png", png(9000, 1)), "it has 9000 × 1 pixels; from 1 to 8000 each way can be printed"],
    ] as const;
    for (const [picture, why] of bad) {
      const { problems } = withCleanPictures(file(`\n  <img src="${picture}">`));
      expect(lines(problems)).toEqual([
        `templates/x.css:2:13 unreadable-asset: The picture ${picture.slice(0, 40)} cannot be printed: ${why}.`,
      ]);
    }
  });
});

test("a text without pictures stays as it is", () => {
  const text = "p { color: red } /* data:image/svg+xml;base64,AAAA */";
  expect(withCleanPictures(file(text)).value.text).toBe(text);
});
