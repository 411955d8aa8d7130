import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedEmail = {
  path: string;
  key: string | undefined;
  authorization: string | undefined;
  body: {
    from: string;
    to: string;
    cc?: string[];
    subject: string;
    html: string;
    text: string;
    reply_to?: string;
    attachments?: { filename: string; content: string }[];
  };
};

export type ResendAnswer = {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** The connection is cut instead of an answer. */
  cut?: boolean;
  /** The connection stays open and nothing comes. */
  never?: boolean;
};

export type ResendServer = {
  url: string;
  /** What was handed over, the oldest first. */
  received: ReceivedEmail[];
  /** What the next requests are answered; after the last, everything is taken. */
  answers: ResendAnswer[];
  stop: () => Promise<void>;
};

/** A server that speaks Resend's API as far as we use it: it takes emails and remembers what each key was for. */
export async function startResendServer(): Promise<ResendServer> {
  const received: ReceivedEmail[] = [];
  const answers: ResendAnswer[] = [];
  const taken = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const key = request.headers['idempotency-key']?.toString();
    received.push({
      path: request.url ?? '',
      key,
      authorization: request.headers.authorization,
      body: JSON.parse(await bodyOf(request)),
    });
    const answer = answers.shift() ?? taking(taken, key ?? '');
    if (answer.cut) return void request.socket.destroy();
    if (answer.never) return;
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function taking(taken: Map<string, string>, key: string): ResendAnswer {
  const id = taken.get(key) ?? `email-${taken.size + 1}`;
  taken.set(key, id);
  return { status: 200, body: { id } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
