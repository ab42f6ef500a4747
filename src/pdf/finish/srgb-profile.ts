/**
 * An ICC profile of the sRGB colour space (ICC.1:2001-04, IEC 61966-2-1), made from its
 * definition: no file of anybody else's goes along in every document.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ["desc", descriptionTag("sRGB")],
    ["cprt", textTag("No copyright, use freely")],
    ["wtpt", xyzTag(0.9642, 1, 0.8249)],
    // The primaries as seen under D50, which profiles are reckoned by.
    ["rXYZ", xyzTag(0.43607, 0.22249, 0.01392)],
    ["gXYZ", xyzTag(0.38515, 0.71687, 0.09708)],
    ["bXYZ", xyzTag(0.14307, 0.06061, 0.7141)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const directory = Buffer.alloc(4 + 12 * tags.length);
  directory.writeUInt32BE(tags.length);
  const places = new Map<Buffer, number>();
  const data: Buffer[] = [];
  let end = headerSize + directory.length;
  for (const [index, [name, tag]] of tags.entries()) {
    // The three colours share one curve.
    const place = places.get(tag) ?? end;
    if (!places.has(tag)) {
      places.set(tag, place);
      data.push(tag, Buffer.alloc(-tag.length & 3));
      end += tag.length + (-tag.length & 3);
    }
    const at = 4 + 12 * index;
    directory.write(name, at, "latin1");
    directory.writeUInt32BE(place, at + 4);
    directory.writeUInt32BE(tag.length, at + 8);
  }
  return new Uint8Array(Buffer.concat([header(end), directory, ...data]));
}

const headerSize = 128;

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerSize);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x02_10_00_00, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  // A date is demanded; that of the standard's first edition is as good as any.
  for (const [index, part] of [1999, 10, 18, 0, 0, 0].entries()) {
    bytes.writeUInt16BE(part, 24 + 2 * index);
  }
  bytes.write("acsp", 36, "latin1");
  for (const [index, part] of [0.9642, 1, 0.8249].entries()) {
    bytes.writeInt32BE(fixed(part), 68 + 4 * index);
  }
  return bytes;
}

const fixed = (number: number): number => Math.round(number * 0x1_00_00);

function tag(type: string, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.write(type, 0, "latin1");
  return bytes;
}

function xyzTag(...numbers: readonly [number, number, number]): Buffer {
  const bytes = tag("XYZ ", 20);
  for (const [index, number] of numbers.entries()) bytes.writeInt32BE(fixed(number), 8 + 4 * index);
  return bytes;
}

function textTag(text: string): Buffer {
  const bytes = tag("text", 8 + text.length + 1);
  bytes.write(text, 8, "latin1");
  return bytes;
}

/** The text in Latin letters, and none in Unicode or for Macintosh scripts. */
function descriptionTag(text: string): Buffer {
  const bytes = tag("desc", 12 + text.length + 1 + 8 + 70);
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, "latin1");
  return bytes;
}

/** How light each of 1024 steps is. */
function curveTag(): Buffer {
  const steps = 1024;
  const bytes = tag("curv", 12 + 2 * steps);
  bytes.writeUInt32BE(steps, 8);
  for (let step = 0; step < steps; step++) {
    const value = step / (steps - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 0xffff), 12 + 2 * step);
  }
  return bytes;
}
