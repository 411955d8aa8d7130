import { crc32, inflateSync } from 'node:zlib';

/** Pixels as a canvas writes them: red, green, blue, alpha, a byte each. */
export type Pixels = { width: number; height: number; rgba: Uint8Array };

const MAGIC = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LARGEST = 2_000;
/** What a canvas may write beside its pixels; texts, profiles and anything else that can carry things are refused. */
const HARMLESS = new Set(['IHDR', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'pHYs']);

/**
 * Reads a PNG of 8-bit RGBA without interlace (ISO/IEC 15948), which is what every browser's canvas writes, whole:
 * each checksum, each row, nothing after its end. Null for anything else.
 */
export function readPng(bytes: Uint8Array): Pixels | null {
  try {
    return decode(Buffer.from(bytes));
  } catch {
    return null;
  }
}

function decode(file: Buffer): Pixels | null {
  if (!MAGIC.every((byte, at) => file[at] === byte)) return null;
  let size: { width: number; height: number } | null = null;
  const packed: Buffer[] = [];
  for (let at = MAGIC.length; ; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (data.length !== length || !HARMLESS.has(name)) return null;
    if (crc32(file.subarray(at + 4, at + 8 + length)) !== file.readUInt32BE(at + 8 + length)) return null;
    at += 12 + length;
    if (name === 'IHDR') size = size ? null : header(data);
    if (!size) return null;
    if (name === 'IDAT') packed.push(data);
    if (name === 'IEND') return at === file.length ? unpack(size, Buffer.concat(packed)) : null;
  }
}

function header(data: Buffer): { width: number; height: number } | null {
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth, colour, compression, filter, interlace] = data.subarray(8, 13);
  const known = depth === 8 && colour === 6 && compression === 0 && filter === 0 && interlace === 0;
  return known && width > 0 && height > 0 && width <= LARGEST && height <= LARGEST ? { width, height } : null;
}

function unpack({ width, height }: { width: number; height: number }, packed: Buffer): Pixels | null {
  const row = width * 4;
  const expected = height * (row + 1);
  const raw = inflateSync(packed, { maxOutputLength: expected });
  if (raw.length !== expected) return null;
  const rgba = new Uint8Array(height * row);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    if (filter > 4) return null;
    for (let x = 0; x < row; x += 1) {
      const left = x < 4 ? 0 : (rgba[y * row + x - 4] ?? 0);
      const up = y === 0 ? 0 : (rgba[(y - 1) * row + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (rgba[(y - 1) * row + x - 4] ?? 0);
      rgba[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return { width, height, rgba };
}

/** The filters of PNG, section 9. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
