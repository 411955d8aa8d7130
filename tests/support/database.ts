import { afterAll, inject } from 'vitest';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';

/**
 * A database for one test file, dropped when the file is done. Called at the top of the file, with `await`;
 * `DATABASE_URL` points to it from then on, which the app's client reads when it is first used.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await cloneDatabase(inject('testServer'));
  process.env.DATABASE_URL = database.url;
  afterAll(database.drop);
  return database;
}
