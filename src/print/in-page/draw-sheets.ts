/// <reference lib="dom" />

interface Sheet {
  getViewport(options: { scale: number }): { width: number; height: number };
  render(options: { canvasContext: unknown; viewport: unknown }): { promise: Promise<void> };
}

/** As much of pdf.js as is used. */
interface Drawing {
  getDocument(options: { data: Uint8Array; verbosity: number }): {
    promise: Promise<{ numPages: number; getPage(number: number): Promise<Sheet> }>;
  };
}

/**
 * Runs in the page, to which pdf.js has been given. Draws the first pages of a PDF beside one
 * another, so wide each. Both the PDF and the picture, a PNG, are in base64.
 */
export async function drawSheets(pdf: string, most: number, width: number): Promise<string> {
  const { pdfjs } = globalThis as unknown as { readonly pdfjs: Drawing };
  const data = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0));
  const opened = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
  const count = Math.min(opened.numPages, most);
  const pictures: HTMLCanvasElement[] = [];
  for (let number = 1; number <= count; number++) {
    const page = await opened.getPage(number);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const picture = document.createElement("canvas");
    picture.width = width;
    picture.height = Math.round(viewport.height);
    await page.render({ canvasContext: picture.getContext("2d"), viewport }).promise;
    pictures.push(picture);
  }
  const gap = 12;
  const columns = Math.min(4, count);
  const high = Math.max(...pictures.map(({ height }) => height));
  const all = document.createElement("canvas");
  all.width = gap + columns * (width + gap);
  all.height = gap + Math.ceil(count / columns) * (high + gap);
  const context = all.getContext("2d");
  if (!context) throw new Error("no canvas to draw on");
  context.fillStyle = "#c8c8c8";
  context.fillRect(0, 0, all.width, all.height);
  for (const [index, picture] of pictures.entries()) {
    const left = gap + (index % columns) * (width + gap);
    context.drawImage(picture, left, gap + Math.floor(index / columns) * (high + gap));
  }
  return all.toDataURL("image/png").replace(/^.*,/, "");
}
