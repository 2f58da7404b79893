// The two containers that icons of several sizes come in. Both hold whole PNG files behind a list of what is inside.

/** @typedef {ReadonlyMap<number, Buffer>} Pictures a PNG by its width in pixels */

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/** Apple's names for PNG pictures of these widths; those of twice the size are for fine screens. */
const ICNS_TYPES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]);
const ICNS_HEADER = 8;

export const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/**
 * @param {Pictures} pictures
 * @param {number} size
 */
function picture(pictures, size) {
  const found = pictures.get(size);
  if (found === undefined) throw new Error(`no picture of ${size} pixels`);
  return found;
}

/** A Windows icon. @param {Pictures} pictures */
export function icoFile(pictures) {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * ICO_SIZES.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(ICO_SIZES.length, 4);
  let offset = header.length;
  for (const [index, size] of ICO_SIZES.entries()) {
    const at = ICO_HEADER + ICO_ENTRY * index;
    const { length } = picture(pictures, size);
    // 0 says 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([header, ...ICO_SIZES.map((size) => picture(pictures, size))]);
}

/**
 * @param {string} type four letters
 * @param {readonly Buffer[]} content
 */
function icnsPart(type, content) {
  const header = Buffer.alloc(ICNS_HEADER);
  header.write(type, 'latin1');
  header.writeUInt32BE(ICNS_HEADER + content.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([header, ...content]);
}

/** A macOS icon. @param {Pictures} pictures */
export function icnsFile(pictures) {
  return icnsPart(
    'icns',
    ICNS_TYPES.map(([type, size]) => icnsPart(type, [picture(pictures, size)])),
  );
}
