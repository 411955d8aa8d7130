import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';

/** Messages of others' webhooks that were taken, by their sender's id: the same one is taken once. */
export const webhookMessages = pgTable(
  'webhook_messages',
  { id: text().primaryKey(), receivedAt: createdAt() },
  (t) => [index('webhook_messages_received').on(t.receivedAt)],
);
