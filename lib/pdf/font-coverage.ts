import { brotliDecompressSync } from 'node:zlib';

/** WOFF2, section 5: flags 0–62 name a table; these are the ones that matter. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const NAMED_IN_FULL = 63;
const HEADER = 48;

/**
 * The code points that a WOFF2 font has glyphs for. Its `unicode-range` in CSS says only where to look: many
 * ranges hold characters that the font lacks.
 */
export function fontCoverage(woff2: Buffer): Set<number> {
  const cmap = cmapTable(woff2);
  const covered = new Set<number>();
  for (let at = 4, left = cmap.readUInt16BE(2); left > 0; at += 8, left -= 1) {
    const table = cmap.subarray(cmap.readUInt32BE(at + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) addSegments(table, covered);
    if (format === 12) addGroups(table, covered);
  }
  return covered;
}

function cmapTable(woff2: Buffer): Buffer {
  let at = HEADER;
  const number = () => {
    for (let value = 0; ; ) {
      const byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  let offset = 0;
  let found: [start: number, length: number] | undefined;
  for (let left = woff2.readUInt16BE(12); left > 0; left -= 1) {
    const flags = woff2.readUInt8(at++);
    const table = flags & 0x3f;
    if (table === NAMED_IN_FULL) at += 4;
    const original = number();
    const version = flags >> 6;
    const transformed = table === GLYF || table === LOCA ? version !== 3 : version !== 0;
    const length = transformed ? number() : original;
    if (table === CMAP) found = [offset, length];
    offset += length;
  }
  if (!found) throw new Error('The font has no character map.');
  const compressed = woff2.subarray(at, at + woff2.readUInt32BE(20));
  const tables = brotliDecompressSync(compressed);
  return tables.subarray(found[0], found[0] + found[1]);
}

/** OpenType cmap format 4: segments of 16-bit codes. */
function addSegments(table: Buffer, covered: Set<number>) {
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + size + at);
    for (let code = start; code <= end && code !== 0xffff; code += 1) covered.add(code);
  }
}

/** OpenType cmap format 12: groups of 32-bit codes. */
function addGroups(table: Buffer, covered: Set<number>) {
  const count = table.readUInt32BE(12);
  for (let at = 16; at < 16 + count * 12; at += 12) {
    const end = table.readUInt32BE(at + 4);
    for (let code = table.readUInt32BE(at); code <= end; code += 1) covered.add(code);
  }
}
