import { deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { drawnSignature } from '@/lib/signatures/drawn-signature';
import { readPng } from '@/lib/signatures/read-png';
import { chunk, header, MAGIC } from '../../support/png-parts.ts';

const END = chunk('IEND', Buffer.alloc(0));
const rows = (filter = 0, { width = 4, height = 3 } = {}) =>
  Buffer.from(Array.from({ length: height }, () => [filter, ...Array(width * 4).fill(7)]).flat());
const pixels = (raw = rows()) => chunk('IDAT', deflateSync(raw));
const file = (...parts: Buffer[]) => Buffer.concat([MAGIC, ...parts]);
const whole = () => file(header(), pixels(), END);

describe('a PNG', () => {
  it('is read to its pixels, whichever way its rows are filtered', () => {
    const rgba = Uint8Array.from({ length: 4 * 3 * 4 }, (_, at) => (at * 37) % 256);
    const written = encode({ width: 4, height: 3, data: rgba, channels: 4, depth: 8 });
    expect(readPng(written)).toEqual({ width: 4, height: 3, rgba });
    expect(readPng(whole())?.rgba).toEqual(new Uint8Array(48).fill(7));
    const [up] = [readPng(file(header(), pixels(rows(2)), END))];
    expect(up?.rgba.subarray(32)).toEqual(new Uint8Array(16).fill(21));
  });

  it('may come in several parts, and with what a canvas adds', () => {
    const packed = deflateSync(rows());
    const parts = [packed.subarray(0, 5), packed.subarray(5)].map((part) => chunk('IDAT', part));
    const made = file(header(), chunk('sRGB', Buffer.from([0])), ...parts, END);
    expect(readPng(made)?.rgba).toEqual(new Uint8Array(48).fill(7));
  });

  const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a beginning alone', MAGIC],
    ['another kind of file', Buffer.from('<svg onload=alert(1)>')],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])],
    ['another beginning', Buffer.concat([Buffer.from('GIF89a\0\0'), whole().subarray(8)])],
    ['one cut short', whole().subarray(0, -1)],
    ['one without pixels', file(header(), END)],
    ['one without an end', file(header(), pixels())],
    ['something after its end', Buffer.concat([whole(), Buffer.from('x')])],
    ['no header', file(pixels(), END)],
    ['a second header of another size', file(header(), header({ width: 2000, height: 2000 }), pixels(), END)],
    ['a comment', file(header(), chunk('tEXt', Buffer.from('Comment\0<script>')), pixels(), END)],
    ['a profile', file(header(), chunk('iCCP', Buffer.from('x\0\0x')), pixels(), END)],
    ['too few rows', file(header(), pixels(rows().subarray(17)), END)],
    ['too many rows', file(header(), pixels(Buffer.concat([rows(), rows()])), END)],
    ['an unknown filter', file(header(), pixels(rows(5)), END)],
    ['more pixels than any signature', file(header({ width: 2001 }), pixels(), END)],
    ['a few bytes that say they are millions', file(header(), chunk('IDAT', bomb), END)],
    ['no pixels at all', file(header({ width: 0 }), pixels(Buffer.alloc(0)), END)],
    ['a palette', file(header({ kind: [8, 3, 0, 0, 0] }), pixels(), END)],
    ['16 bits', file(header({ kind: [16, 6, 0, 0, 0] }), pixels(), END)],
    ['interlace', file(header({ kind: [8, 6, 0, 0, 1] }), pixels(), END)],
  ])('is not %s', (_, bytes) => expect(readPng(bytes)).toBeNull());

  it('is whole: a changed byte is found, wherever it is', () => {
    const good = whole();
    for (let at = 0; at < good.length; at += 1) {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readPng(changed), `byte ${at}`).toBeNull();
    }
  });
});

describe('a drawn signature', () => {
  const refused = (base64: string) => {
    try {
      drawnSignature(base64);
    } catch (error) {
      return (error as { fields: { signature: { code: string } } }).fields.signature.code;
    }
    return 'taken';
  };

  it('is refused before it is read where it is larger than any, and where it is blank', () => {
    expect(refused(Buffer.alloc(10_000_000).toString('base64'))).toBe('signature_invalid');
    expect(refused('')).toBe('signature_empty');
    const size = { width: 100, height: 50 };
    const sheet = (data: Uint8Array) =>
      Buffer.from(encode({ ...size, data, channels: 4, depth: 8 })).toString('base64');
    const blank = new Uint8Array(100 * 50 * 4);
    expect(refused(sheet(blank))).toBe('signature_empty');
    expect(refused(sheet(blank.map(() => 255)))).toBe('signature_empty');
    const inked = blank.map((_, at) => (at < 400 ? (at % 4 === 3 ? 255 : 20) : 0));
    expect(refused(sheet(inked))).toBe('taken');
  });
});
