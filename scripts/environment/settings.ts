import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { PROJECT } from '../project.ts';

/** What the environment says about how to run. */
export type Settings = {
  development: boolean;
  /** The address to listen on. */
  host: string;
  port: number;
  /** Where people reach us, without a slash at its end; links in emails begin with it. */
  appUrl: string;
  /** Absolute. */
  dataFolder: string;
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** Web processes. */
  workers: number;
};

/**
 * Reads `PORT`, `HOST`, `APP_URL`, `DATA_DIR`, `DATABASE_URL` and `WEB_WORKERS`.
 *
 * `HOST` is loopback unless it is set: until somebody has been to /setup, whoever reaches the server may
 * make themselves its administrator, and a server for the world stands behind a proxy with TLS anyway.
 *
 * @throws Error that says which value is wrong
 */
export function readSettings(environment: NodeJS.ProcessEnv, development: boolean): Settings {
  const port = wholeNumber('PORT', environment.PORT || '3000', 1, 65_535);
  return {
    development,
    host: environment.HOST || '127.0.0.1',
    port,
    appUrl: webAddress(environment.APP_URL || `http://localhost:${port}`),
    dataFolder: resolve(PROJECT, environment.DATA_DIR || '.data'),
    databaseUrl: environment.DATABASE_URL || null,
    workers: development
      ? 1
      : wholeNumber('WEB_WORKERS', environment.WEB_WORKERS || String(availableParallelism()), 1, 64),
  };
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new Error(`${name} must be a whole number from ${from} to ${to}, and is "${text}".`);
}

function webAddress(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text.replace(/\/+$/, '');
  throw new Error(`APP_URL must begin with http:// or https://, and is "${text}".`);
}
