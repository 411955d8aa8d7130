import { crc32 } from 'node:zlib';

// What PNGs of tests are put together from (W3C, Portable Network Graphics, 5), so that wrong ones can be made too.

export const MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** `kind`: bits, colour type, compression, filter, interlace; eight bits with transparency unless it is said. */
export function header({ width = 4, height = 3, kind = [8, 6, 0, 0, 0] } = {}): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set(kind, 8);
  return chunk('IHDR', data);
}
