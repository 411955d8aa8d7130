import { inflateSync } from 'node:zlib';
import { decode } from 'fast-png';

/** Pixels as a canvas writes them: red, green, blue, alpha, a byte each. */
export type Pixels = { width: number; height: number; rgba: Uint8Array };

const LARGEST = 2_000;
/** Of its header: 8 bits, red, green, blue and alpha, deflated, filtered, not interlaced. */
const CANVAS = Buffer.from([8, 6, 0, 0, 0]);
/** What a canvas may write beside its pixels; texts, profiles and anything else that can carry things are refused. */
const HARMLESS = new Set(['IHDR', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'pHYs']);
const MAGIC_BYTES = 8;

/**
 * Reads a PNG of 8-bit RGBA without interlace (ISO/IEC 15948), which is what every browser's canvas writes, whole:
 * each checksum, each row, nothing after its end. Null for anything else.
 */
export function readPng(bytes: Uint8Array): Pixels | null {
  try {
    if (!isBounded(Buffer.from(bytes))) return null;
    const { width, height, data } = decode(bytes, { checkCrc: true });
    return data instanceof Uint8Array ? { width, height, rgba: data } : null;
  } catch {
    return null;
  }
}

/**
 * Whether a file is made of nothing but what a canvas writes, and unpacks to as many bytes as its header says and no
 * more. The decoder knows no bounds: a few bytes may say that they are millions.
 */
function isBounded(file: Buffer): boolean {
  const packed: Buffer[] = [];
  let [at, name] = [MAGIC_BYTES, ''];
  while (name !== 'IEND') {
    const length = file.readUInt32BE(at);
    name = file.toString('latin1', at + 4, at + 8);
    // One header, in its place: another one would say another size.
    if (!HARMLESS.has(name) || (name === 'IHDR') !== (at === MAGIC_BYTES)) return false;
    if (name === 'IDAT') packed.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (at !== file.length || !file.subarray(24, 29).equals(CANVAS)) return false;
  if (width === 0 || height === 0 || width > LARGEST || height > LARGEST) return false;
  const unpacked = height * (width * 4 + 1);
  return inflateSync(Buffer.concat(packed), { maxOutputLength: unpacked }).length === unpacked;
}
