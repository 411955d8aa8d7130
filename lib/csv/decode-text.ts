/** Encodings that tables are saved in, by the names that `TextDecoder` knows. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1256',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How much of a file is looked at for what needs no more. */
const HEAD = 4096;

const MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding of a text that does not say: by its byte order mark, by the zeros that UTF-16 puts beside Latin
 * letters, as UTF-8 where it is sound UTF-8, else as Windows-1252, which Excel writes in western Europe.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  const head = bytes.subarray(0, HEAD);
  const zeros = { even: 0, odd: 0 };
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  if (zeros.odd > head.length / 8 && zeros.even === 0) return 'utf-16le';
  if (zeros.even > head.length / 8 && zeros.odd === 0) return 'utf-16be';
  return decodeText(bytes, 'utf-8') === null ? 'windows-1252' : 'utf-8';
}

/** The text, without a byte order mark; null where the bytes are none of that encoding. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const BEGINNINGS: readonly ['spreadsheet' | 'binary', readonly number[]][] = [
  // A ZIP, which XLSX and ODS are, and the older container of XLS.
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['binary', [0x25, 0x50, 0x44, 0x46]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
];

/** What a file is that is no text at all; null for one that may be. */
export function notText(bytes: Uint8Array): 'spreadsheet' | 'binary' | null {
  const known = BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  const encoding = guessEncoding(bytes);
  if (encoding.startsWith('utf-16')) return null;
  // A stray zero is told at its row; many of them are no text.
  const head = bytes.subarray(0, HEAD);
  return head.filter((byte) => byte === 0).length > Math.max(2, head.length / 16) ? 'binary' : null;
}
