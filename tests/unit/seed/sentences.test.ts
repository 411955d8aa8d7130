import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../../seed/sentences.ts';

/** White space, bullets and the ends of lines are the page's layout, and no words of it. */
const words = (text: string) => text.replace(/[\s•]+/gu, ' ').trim();

const page = words(readFileSync('tests/seed/nuevo-cliente.es.txt', 'utf8'));

const titles = readdirSync('tests/e2e', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts'))
  .map((file) => readFileSync(`tests/e2e/${file}`, 'utf8'))
  .flatMap((source) => [...source.matchAll(/\btest\(\s*['`]\[([\w-]+)\]/g)])
  .map(([, id]) => id);

it('has the whole page and nothing else, in its order', () => {
  expect(SENTENCES.map(({ text }) => text).join(' ')).toBe(page);
});

it('gives each id to one test', () => {
  expect(titles.filter((id, at) => titles.indexOf(id) !== at)).toEqual([]);
});

describe.each(SENTENCES)('$text', ({ tests, later = [], nothing }) => {
  it('is held by a test, or waits for an issue, or asks for nothing', () => {
    expect(tests.length + later.length > 0, 'neither a test nor a later issue').toBe(!nothing);
    expect(titles).toEqual(expect.arrayContaining([...tests]));
  });
});
