const BLOCK = 512;

const textAt = (block: Buffer, start: number, length: number) => {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
};

/**
 * The regular files of an uncompressed tar archive, by name. Enough for the archives that
 * `@sparticuz/chromium` ships (ustar, short names, no links that matter).
 */
export function untar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const head = archive.subarray(at, at + BLOCK);
    const name = textAt(head, 0, 100);
    if (name === '') break;
    const size = Number.parseInt(textAt(head, 124, 12), 8) || 0;
    const type = textAt(head, 156, 1);
    if (type === '0' || type === '') files.set(name, archive.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
