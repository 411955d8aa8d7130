import 'server-only';
import type { Tx } from '@/db/client';
import { documentOrigins } from '@/db/schema';
import type { DocumentOrigin } from '@/db/schema/vocabulary';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { type Author, writeDraft } from '@/lib/documents/create-draft';
import { addressesOf, documentDefaults } from '@/lib/documents/customer-defaults';
import { type DraftForm, formOfDocument } from '@/lib/documents/draft-form';
import { loadDocument } from '@/lib/documents/load-document';
import { askingOf, lockCustomers, takesDocuments } from '@/lib/documents/lock-customer';
import type { DraftFields } from '@/lib/documents/schemas';
import type { DocumentKind } from '@/lib/documents/states';
import { minorDigits } from '@/lib/money/currencies';

type Source = { kind: DocumentKind; id: string };
type Wanted = {
  kind: DocumentKind;
  customerId: string;
  origin: DocumentOrigin;
  /** Of a proposal that is a later version of its source. */
  version?: { rootId: string; revision: number };
};

/**
 * A new draft with what another document says: dated today, in its customer's currency, linked to where it comes
 * from. What was agreed (lines, discount, taxes, and for the same customer addresses and language) is taken over.
 * Another customer brings its own; amounts keep their figures, since nobody said what they would be in its currency.
 * @throws DomainError `not_found`; at `customerId` `customer_inactive`
 */
export async function draftFrom(
  tx: Tx,
  author: Author,
  source: Source,
  { kind, customerId, origin, version }: Wanted,
): Promise<{ id: string }> {
  const loaded = await loadDocument(tx, source.kind, source.id);
  if (!loaded) throw new DomainError('not_found');
  const { row } = loaded;
  const customer = (await lockCustomers(tx, askingOf(author.by), [customerId])).get(customerId);
  if (!customer || !takesDocuments(customer)) throw fieldError('customerId', 'customer_inactive');

  const form = formOfDocument(loaded, { id: customer.id, name: customer.displayName });
  const defaults = await documentDefaults(kind, new Date(), tx);
  const own = customerId === row.customerId;
  const input: DraftFields = {
    ...form,
    customerId,
    issueDate: defaults.issueDate,
    dueDate: defaults.dueDate,
    language: own && (row.languageChosen || !row.issuedAt) ? row.language : null,
    reference: own ? (row.reference ?? (origin === 'converted' ? row.number : null)) : null,
    ...(own ? agreedAddresses(form) : addressesOf(customer)),
    lines: form.lines,
    discount: form.discount && {
      ...form.discount,
      ...(form.discount.kind === 'amount' && { value: inCurrency(form.discount.value, customer.currency) }),
    },
    adjustment: inCurrency(form.adjustment, customer.currency),
    terms: source.kind === kind ? form.terms : defaults.terms || null,
    ...(kind === 'proposal' && { proposal: form.proposal }),
  };
  const made = await writeDraft(
    tx,
    author,
    kind,
    input,
    customer.currency,
    {
      taxIds: new Set(form.lines.flatMap(({ taxIds }) => taxIds)),
      language: input.language,
    },
    version,
  );
  await tx.insert(documentOrigins).values({ documentId: made.id, sourceId: source.id, origin });
  return made;
}

const NO_ADDRESS = { street: null, city: null, region: null, postalCode: null, country: null };

const agreedAddresses = ({ billingAddress, shippingAddress }: DraftForm) => ({
  billingAddress: billingAddress ?? NO_ADDRESS,
  shippingAddress,
});

/** An amount with no more decimals than the currency has. */
function inCurrency(amount: string, currency: string): string {
  const [whole = '0', decimals = ''] = amount.split('.');
  const kept = decimals.slice(0, minorDigits(currency));
  return kept ? `${whole}.${kept}` : whole;
}
