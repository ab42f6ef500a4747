/** The three parts of a colour such as `#143a5e` or `#fff`, from 0 to 255. */
function partsOf(hex: string): readonly number[] {
  const digits = hex.replace("#", "");
  const long = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

/** Relative luminance (WCAG 2.2). */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How much two colours stand out from one another: 1 not at all, 21 black on white (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
