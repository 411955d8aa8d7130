import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { builtActions } from '../support/built-actions.ts';
import { actionAnswer, actionHeaders } from '../support/call-action.ts';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** What a browser of today says that it can read. */
const ENCODINGS = 'gzip, deflate, br, zstd';

/** Speaks to the app as a signed-in browser does: over connections that stay open, as many as are under way. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly actions: ReadonlyMap<string, string>;

  readonly url: string;
  readonly cookie: string;
  /** How many requests were answered so far. */
  answered = 0;

  constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
    this.actions = new Map(builtActions().map(({ name, id }) => [name, id]));
  }

  /** @throws Error for any answer but 200 */
  async get(path: string): Promise<Answer> {
    const answer = await this.send('GET', path, {});
    if (answer.status !== 200) throw new Error(`GET ${path} was answered with ${answer.status}.`);
    return answer;
  }

  /**
   * Calls a server action as React does, and returns its data.
   * @throws Error where it answers with an error
   */
  async act<Data>(page: string, action: string, input: unknown): Promise<Data> {
    const id = this.actions.get(action);
    if (!id) throw new Error(`There is no action ${action} in the build.`);
    const { status, headers, body } = await this.send(
      'POST',
      page,
      { ...actionHeaders(id), origin: this.url },
      JSON.stringify([input]),
    );
    const answer = actionAnswer(action, status, plain(headers, body).toString('utf8'));
    if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`);
    return answer.data as Data;
  }

  close(): void {
    this.agent.destroy();
  }

  private send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, this.url),
        {
          method,
          agent: this.agent,
          headers: { cookie: this.cookie, 'accept-encoding': ENCODINGS, ...headers },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            this.answered += 1;
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** A body as it was before it was compressed. */
function plain(headers: IncomingHttpHeaders, body: Buffer): Buffer {
  if (headers['content-encoding'] === 'gzip') return gunzipSync(body);
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return body;
}
