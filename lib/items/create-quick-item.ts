import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { listTaxes } from '@/lib/taxes/list-taxes';
import { createItem } from './create-item';
import type { QuickItem } from './schemas';

/** An item from its name, price and unit alone: in the company's language and currency, with the taxes of new lines. */
export async function createQuickItem(
  tx: Tx,
  viewer: Staff<'items:edit'>,
  { submissionId, name, code, unit, price }: QuickItem,
): Promise<{ id: string; name: string }> {
  const { language, currency } = await theCompany(tx);
  const taxes = await listTaxes(tx);
  return createItem(tx, viewer, {
    submissionId,
    texts: [{ language, name, description: null }],
    code,
    unit,
    group: null,
    prices: [{ currency, price }],
    taxIds: taxes.filter(({ preset }) => preset).map(({ id }) => id),
  });
}
