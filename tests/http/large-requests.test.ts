import { connect } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { builtActions } from '../support/built-actions.ts';
import { testDatabase } from '../support/database.ts';
import { salesCompany } from '../support/sales-company.ts';

const database = await testDatabase();
await salesCompany();
const app = await startApp(database.url);
afterAll(app.stop);

/** Sends the head of a request and a little of its body, and waits for the connection to be closed: all that it answered. */
function begin(head: string[]): Promise<string> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
    socket.write(
      `${['POST /portal/tickets/new HTTP/1.1', `host: ${hostname}`, ...head].join('\r\n')}\r\n\r\n`,
    );
    socket.write('1\r\na\r\n');
  });
}

it('refuses a file of 2 GB before it is sent, and closes', async () => {
  const form = 'content-type: multipart/form-data; boundary=x';
  expect(await begin([form, 'content-length: 2147483648'])).toMatch(/^HTTP\/1\.1 413 /);
  expect(await begin([form, 'transfer-encoding: chunked'])).toMatch(/^HTTP\/1\.1 411 /);
});

it('still takes ten megabytes', async () => {
  const action = builtActions().find(({ name }) => name === 'openTicketAction');
  const response = await fetch(`${app.url}/portal/tickets/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: app.url,
      'next-action': action?.id ?? '',
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
    },
    body: JSON.stringify([{ body: 'x'.repeat(10 * 1024 * 1024 - 1000) }]),
  });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('signed_out');
});
