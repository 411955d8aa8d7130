import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

type Request = { headers: IncomingHttpHeaders; url?: string };

/** Bytes of a request at most: as much as `bodySizeLimit` of next.config.mjs lets an action read. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Answers a request that is too large by what it says of itself, before any of it is read: Next reads to the end
 * whatever arrives. One that does not say how long it is (RFC 9110, 15.5.12) is for machines alone: browsers say it.
 *
 * @returns whether it was answered
 */
export function refuseLarge({ headers, url }: Request, response: ServerResponse): boolean {
  const large = Number(headers['content-length'] ?? 0) > MOST_BYTES;
  const endless = headers['transfer-encoding'] !== undefined && !url?.startsWith('/api/');
  if (!large && !endless) return false;
  // Closed, or the rest would still be taken in.
  response.writeHead(large ? 413 : 411, { connection: 'close', 'cache-control': 'private, no-store' }).end();
  return true;
}
