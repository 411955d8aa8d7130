import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { testDatabase } from '../support/database.ts';

const app = await startApp((await testDatabase()).url);
afterAll(() => app.stop());

const page = await (await fetch(`${app.url}/setup`)).text();
const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(page) ?? [];
const [style = ''] = /\/_next\/static\/[^"]+\.css/.exec(page) ?? [];

/** As it comes over the wire: `fetch` unpacks what it gets. */
const asked = (address: string, accepted: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(app.url + address, { headers: { 'accept-encoding': accepted } }, resolve).on('error', reject);
  });

it.each([
  ['a script', script, 'text/javascript; charset=utf-8'],
  ['a style', style, 'text/css; charset=utf-8'],
])('sends %s as brotli to whom takes it, whole and for good', async (_, address, type) => {
  const response = await asked(address, 'gzip, deflate, br, zstd');
  expect(response.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  });
  const packed = Buffer.concat(await response.toArray());
  const plain = await text(await asked(address, 'identity'));
  expect(plain.length).toBeGreaterThan(packed.length);
  expect(brotliDecompressSync(packed).toString()).toBe(plain);
});

it.each(['gzip', 'identity', 'gzip, br;q=0'])('sends no brotli to whom takes %s', async (accepted) => {
  const response = await asked(script, accepted);
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-encoding']).not.toBe('br');
  response.resume();
});

it.each(['/_next/static/nothing.js', `${style}.br/../../../server/app/page.js`])(
  'has nothing at %s',
  async (address) => {
    const response = await asked(address, 'br');
    expect(response.statusCode).toBe(404);
    response.resume();
  },
);
