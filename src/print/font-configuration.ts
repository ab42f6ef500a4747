// Hinted glyphs have whole pixels for widths, which on paper is uneven spacing: 2 to 3 %
// of a line at 11 px. Full Chromium takes this from here, the headless shell from
// `--font-render-hinting`.
const unhinted = ["pattern", "font"]
  .map(
    (target) => `  <match target="${target}">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  </match>`,
  )
  .join("\n");

/**
 * A fontconfig file that names one folder of fonts and nothing of the system, so that
 * a page looks the same on every machine. It is written anew for every browser,
 * because it holds absolute paths and a cache may be moved.
 */
export function fontConfiguration(fontFolder: string, cacheFolder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fontFolder)}</dir>
  <cachedir>${escapeXml(cacheFolder)}</cachedir>
${unhinted}
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
