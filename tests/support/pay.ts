import { randomUUID } from 'node:crypto';
import { asc } from 'drizzle-orm';
import { database } from '../../db/client.ts';
import { paymentModes } from '../../db/schema/index.ts';
import type { Permission } from '../../lib/auth/permissions.ts';
import type { Staff } from '../../lib/auth/viewers.ts';
import { recordPayment } from '../../lib/payments/record-payment.ts';
import type { PaymentInput } from '../../lib/payments/schemas.ts';
import { companyToday } from './sales-company.ts';

/** The first payment mode on offer, made where there is none. */
export async function aMode(): Promise<string> {
  const [found] = await database().select().from(paymentModes).orderBy(asc(paymentModes.position)).limit(1);
  if (found) return found.id;
  const [made] = await database().insert(paymentModes).values({ name: 'Transferencia' }).returning();
  return made?.id ?? '';
}

/** A payment of a customer today, with what the test changes. */
export const paymentInput = async (
  customerId: string,
  changes: Partial<PaymentInput> = {},
): Promise<PaymentInput> => ({
  submissionId: randomUUID(),
  customerId,
  amount: '100',
  date: companyToday(),
  modeId: await aMode(),
  reference: null,
  note: null,
  allocations: [],
  ...changes,
});

/** Records it, as the action would. */
export async function pay(
  viewer: Staff<Permission>,
  customerId: string,
  changes: Partial<PaymentInput> = {},
): Promise<string> {
  const input = await paymentInput(customerId, changes);
  return (await database().transaction((tx) => recordPayment(tx, viewer, input))).id;
}
