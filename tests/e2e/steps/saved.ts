import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../../support/e2e.ts';
import { press } from './keyboard.ts';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;

/** What is in a ZIP whose files are stored as they are: each with its name. */
function storedFiles(zip: Buffer): { name: string; bytes: Buffer }[] {
  const end = zip.length - END_BYTES;
  if (zip.readUInt32LE(end) !== END) throw new Error('This is no ZIP, or it has a comment.');
  const files: { name: string; bytes: Buffer }[] = [];
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === ENTRY; ) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.push({
      name: zip.toString('utf8', at + 46, nameEnd),
      bytes: zip.subarray(begin, begin + zip.readUInt32LE(at + 24)),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** Has the browser save something by a key: what arrived, and as what. */
export async function save(page: Page, by: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, by)]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** The names of what a ZIP holds, all of it PDFs. */
export function pdfsIn(zip: Buffer): string[] {
  return storedFiles(zip).map(({ name, bytes }) => {
    expect(bytes.toString('latin1', 0, 5), name).toBe('%PDF-');
    return name;
  });
}
