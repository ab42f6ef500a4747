import { expect, test } from "vitest";
import { directionOf } from "../../src/model/direction.ts";

test.each(["ar", "ar-EG", "fa", "he", "ur", "ckb", "ug", "az-Arab", "pa-Arab-PK"])(
  "%s runs from right to left",
  (language) => expect(directionOf(language)).toBe("rtl"),
);

test.each(["en", "zh-Hans", "ja", "arn", "fab", "ar-Latn", "az", ""])(
  "“%s” runs from left to right",
  (language) => expect(directionOf(language)).toBe("ltr"),
);
