import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import next from 'next';
import { runStopHooks } from '../../lib/process/on-stop.ts';
import { PROJECT } from '../project.ts';
import { answerCompressed } from './answer-compressed.ts';
import { refuseLarge } from './refuse-large.ts';
import { trustProxies } from './trust-proxies.ts';

// One web process. The primary starts it, tells it where to listen by the environment, and when to stop by a
// message: a Ctrl-C in the terminal reaches this process as well, but the order of stopping is the primary's.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.on('SIGTERM', stop);
process.on('message', (message) => {
  if (message === 'stop') void stop();
});

/** How long an answer that is under way may take once we are stopping. */
const LAST_ANSWERS_MS = 8_000;

const production = process.env.NODE_ENV === 'production';
const host = process.env.HOST;
const port = Number(process.env.PORT);
// As `next start` does: where an action leads, Next fetches from itself, and behind a proxy with TLS it would
// otherwise speak HTTPS to this port.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${host?.includes(':') ? `[${host}]` : (host ?? 'localhost')}:${port}`;
const server = createServer();
const readOrigin = trustProxies(process.env.TRUSTED_PROXIES || undefined);
const app = next({
  dev: process.env.NODE_ENV === 'development',
  dir: PROJECT,
  hostname: host,
  port,
  httpServer: server,
});
/** Connections that are no longer HTTP, which a server does not close by itself. */
const upgraded = new Set<Duplex>();
server.on('upgrade', (_request, socket) => {
  upgraded.add(socket);
  socket.once('close', () => upgraded.delete(socket));
});
let stopping = false;

try {
  await app.prepare();
  if (production) await registered();
  const answer = app.getRequestHandler();
  const answeredFromMemory = production ? answerCompressed(join(PROJECT, '.next', 'static')) : () => false;
  server.on('request', (request, response) => {
    readOrigin(request);
    if (refuseLarge(request, response) || answeredFromMemory(request, response)) return;
    void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  process.send?.('ready');
} catch (error) {
  console.error(error);
  process.exit(1);
}

/**
 * Waits for `register` of instrumentation.ts, by the promise that Next has made and that it forgets about:
 * it prints the failure and answers 500 from then on, when it had better not stand at all.
 */
async function registered(): Promise<void> {
  const instrumentation = await import(
    // Its module wants what Next sets up when it is loaded, and so can't be imported above.
    'next/dist/server/lib/router-utils/instrumentation-globals.external.js'
  );
  await instrumentation.ensureInstrumentationRegistered(PROJECT, '.next');
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // In development a browser's connection for reloading stays open for good.
  const patience = process.env.NODE_ENV === 'development' ? 0 : LAST_ANSWERS_MS;
  const deadline = setTimeout(() => {
    server.closeAllConnections();
    for (const socket of upgraded) socket.destroy();
  }, patience);
  await closed;
  clearTimeout(deadline);
  await app.close();
  await runStopHooks();
  process.exit(0);
}
