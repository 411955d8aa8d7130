import { startTestServer } from './test-server.ts';

/** Playwright's workers are processes of their own and find the server by this. */
export const TEST_SERVER = 'CLIENTELA_TEST_SERVER';

/** Playwright's global set-up: one PostgreSQL for the run, unless `BASE_URL` names an app that runs already. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BASE_URL) return undefined;
  const { stop, ...server } = await startTestServer();
  process.env[TEST_SERVER] = JSON.stringify(server);
  return stop;
}
