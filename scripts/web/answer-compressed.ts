import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';

type Request = { method?: string; headers: IncomingHttpHeaders; url?: string };

/**
 * Answers for the scripts and styles that `compressStatic` has compressed, from memory: they are about a megabyte, and
 * their names change with what is in them. Whoever takes no brotli is left to Next.
 *
 * @param folder `.next/static`
 * @returns answers a request, and says whether it did
 */
export function answerCompressed(folder: string): (request: Request, response: ServerResponse) => boolean {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.br')) continue;
    const address = `/_next/static/${name.slice(0, -'.br'.length).split(sep).join('/')}`;
    files.set(address, readFileSync(join(folder, name)));
  }
  return ({ method, headers, url }, response) => {
    const body = files.get(url ?? '');
    if (!body || method !== 'GET' || !takesBrotli(headers['accept-encoding'])) return false;
    response
      .writeHead(200, {
        'content-type': url?.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
        'content-encoding': 'br',
        'content-length': body.length,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
      })
      .end(body);
    return true;
  };
}

/** By the header's words alone: no browser gives brotli a weight, and zero refuses it (RFC 9110, 12.5.3). */
function takesBrotli(accepted: string | string[] | undefined): boolean {
  return String(accepted ?? '')
    .split(',')
    .some((coding) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/.test(coding));
}
