/** A CSS string that says exactly this text, and that neither CSS nor a `<style>` element can end. */
export function cssString(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones to escape
  const escaped = text.replace(/["\\<>\u0000-\u001f\u007f\u2028\u2029]/g, (character) => {
    // NUL cannot be written in CSS; the replacement character shows that something stood there.
    const code = character === "\u0000" ? 0xfffd : character.charCodeAt(0);
    return `\\${code.toString(16)} `;
  });
  return `"${escaped}"`;
}
