import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Conversation, type Statement } from './messages';

/** The statements of one request, in the order in which they were asked. */
export type Recording = readonly Statement[];

export type Recorder = {
  /** Where an app connects that is to be listened to. */
  url: string;
  /** The statements that `work` causes there. */
  record: (work: () => Promise<unknown>) => Promise<Recording>;
  close: () => Promise<void>;
};

/** How pg-boss's connections are known, whose polling belongs to no request. */
const JOBS = 'pgboss';

/** Stands between an app and its database and writes down what they say. */
export async function startRecorder(databaseUrl: string): Promise<Recorder> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let heard: Statement[] = [];
  const server = createServer((app) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const conversation = new Conversation((statement) => {
      if (!statement.text.includes(JOBS)) heard.push(statement);
    });
    for (const [from, to, hear] of [
      [app, database, (chunk: Buffer) => conversation.app(chunk)],
      [database, app, (chunk: Buffer) => conversation.server(chunk)],
    ] as const) {
      sockets.add(from);
      from.setNoDelay(true);
      from.on('data', (chunk) => {
        hear(chunk);
        to.write(chunk);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(port) }).toString(),
    record: async (work) => {
      heard = [];
      await work();
      return heard;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
