import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { grantStaff } from '@/lib/auth/require-staff';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { correctionsOf } from '@/lib/credit-notes/corrections';
import { formatDay } from '@/lib/dates/format';
import type { DocumentDetails } from '@/lib/documents/get-document';
import { formatMoney } from '@/lib/money/format';
import { toDecimalString } from '@/lib/money/minor';
import { customerCredits } from '@/lib/payments/customer-credit';
import { invoiceMoney } from '@/lib/payments/invoice-money';
import type { CreditSource } from '@/lib/payments/schemas';
import { shareOut } from '@/lib/payments/share-out';
import { ApplyButton } from '../../payments/_components/apply-button';

const PAGES: Record<CreditSource['kind'], string> = {
  payment: '/admin/payments',
  credit_note: '/admin/credit-notes',
};

type InvoiceMoneyProps = { viewer: SignedInStaff; document: DocumentDetails };

/** What paid for an invoice, what is due of it, and the credit of its customer that could be used. */
export async function InvoiceMoney({ viewer, document }: InvoiceMoneyProps) {
  const allowed = grantStaff(viewer, 'payments:view');
  if (!allowed || document.state === 'draft' || document.state === 'void') return null;
  const { id, due, customer, printable } = document;
  const mayCredit = grantStaff(viewer, 'credit-notes:view');
  const corrections = mayCredit ? await correctionsOf(mayCredit, id) : [];
  const mayApply = due > 0n && grantStaff(viewer, 'payments:create') !== null;
  const [t, locale, rows, credits] = await Promise.all([
    getTranslations('payments'),
    getLocale(),
    invoiceMoney(allowed, id),
    mayApply ? customerCredits(allowed, customer.id) : [],
  ]);
  const money = (minor: bigint) => formatMoney(minor, printable.currency, locale);
  const nameOf = (source: CreditSource, date: string, reference: string | null) => (
    <Link href={`${PAGES[source.kind]}/${source.id}`} className="wrap-any hover:underline">
      {t(`source.${source.kind}`, { date: formatDay(date, locale) })}
      {reference && (
        <>
          {' '}
          <bdi className="text-muted">{reference}</bdi>
        </>
      )}
    </Link>
  );
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('title')}</h2>
      <dl className="flex flex-col gap-1.5">
        {rows.map((row) => (
          <div key={row.id} className="flex justify-between gap-4">
            <dt className="min-w-0">{nameOf(row.source, row.date, row.reference)}</dt>
            <dd className="figures whitespace-nowrap">{money(row.amount)}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 border-line border-t pt-1.5 font-medium">
          <dt>{t('due')}</dt>
          <dd className="figures whitespace-nowrap">{money(due)}</dd>
        </div>
      </dl>
      {corrections.length > 0 && (
        <>
          <h3 className="mt-4 mb-2 text-muted text-sm">{t('corrections')}</h3>
          <ul className="flex flex-col gap-1.5">
            {corrections.map((note) => (
              <li key={note.id} className="flex justify-between gap-4">
                <Link href={`${PAGES.credit_note}/${note.id}`} className="wrap-any hover:underline">
                  <bdi>{note.number ?? t('draftCredit')}</bdi>
                </Link>
                <span className="figures whitespace-nowrap">
                  {note.void ? <s>{money(note.total)}</s> : money(note.total)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {credits.length > 0 && (
        <>
          <h3 className="mt-4 mb-2 text-muted text-sm">{t('creditAvailable')}</h3>
          <ul className="flex flex-col gap-2">
            {credits.map(({ source, date, reference, available }) => (
              <li key={source.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <span className="min-w-0">
                  {nameOf(source, date, reference)} <span className="figures">{money(available)}</span>
                </span>
                <ApplyButton
                  source={source}
                  invoiceId={id}
                  amount={toDecimalString(shareOut(available, [due]).shares[0] ?? 0n, printable.currency)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
