import 'server-only';
import { eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customers } from '@/db/schema';
import type { LineKind, PostalAddress, ProposalContent } from '@/db/schema/vocabulary';
import { toDecimalString } from '@/lib/money/minor';
import type { Discount } from '@/lib/money/types';
import { cleanProposal } from '@/lib/rich-text/proposal-content';
import { type LoadedDocument, loadDocument } from './load-document';
import type { DocumentKind } from './states';
import { discountOfRow } from './stored-discount';

export type DraftFormLine = {
  kind: LineKind;
  itemId: string | null;
  description: string;
  quantity: string;
  unit: string | null;
  unitPrice: string;
  discountPercent: string;
  taxIds: string[];
};

/** A draft as the editor opens it; decimals are plain (`'1234.56'`). */
export type DraftForm = {
  id: string;
  version: number;
  customer: { id: string; name: string };
  currency: string;
  issueDate: string;
  dueDate: string | null;
  language: string | null;
  reference: string | null;
  billingAddress: PostalAddress | null;
  shippingAddress: PostalAddress | null;
  pricesIncludeTax: boolean;
  lines: DraftFormLine[];
  discount: { kind: 'percent' | 'amount'; value: string; timing: Discount['timing'] } | null;
  adjustment: string;
  note: string | null;
  terms: string | null;
  /** Of a proposal. */
  proposal?: { subject: string; content: ProposalContent };
};

/** A draft for its editor; null where there is none, or where it has been issued. */
export async function draftForm(
  db: Database | Tx,
  kind: DocumentKind,
  id: string,
): Promise<DraftForm | null> {
  const loaded = await loadDocument(db, kind, id);
  if (!loaded || loaded.row.issuedAt) return null;
  const { row } = loaded;
  const [customer] = await db
    .select({ id: customers.id, name: customers.displayName })
    .from(customers)
    .where(eq(customers.id, row.customerId));
  return customer ? formOfDocument(loaded, customer) : null;
}

/** What a document says, as the editor writes it. */
export function formOfDocument(
  { row, lines }: LoadedDocument,
  customer: { id: string; name: string },
): DraftForm {
  const { id, version, currency, issueDate, dueDate, language, reference, note, terms } = row;
  return {
    id,
    version,
    customer,
    currency,
    issueDate,
    dueDate,
    language,
    reference,
    billingAddress: row.billingAddress,
    shippingAddress: row.shippingAddress,
    pricesIncludeTax: row.pricesIncludeTax,
    lines: lines.map(({ amount: _, taxes, ...line }) => ({ ...line, taxIds: taxes.map((tax) => tax.id) })),
    discount: formDiscount(discountOfRow(row), currency),
    adjustment: toDecimalString(row.adjustment, currency),
    note,
    terms,
    ...(row.kind === 'proposal' && {
      proposal: { subject: row.subject ?? '', content: cleanProposal(row.content) },
    }),
  };
}

function formDiscount(discount: ReturnType<typeof discountOfRow>, currency: string): DraftForm['discount'] {
  if (!discount) return null;
  const { timing } = discount;
  return discount.kind === 'percent'
    ? { kind: 'percent', value: discount.percent, timing }
    : { kind: 'amount', value: toDecimalString(discount.amount, currency), timing };
}
