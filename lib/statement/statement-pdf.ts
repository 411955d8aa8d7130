import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers } from '@/db/schema';
import { grantContact } from '@/lib/auth/require-contact';
import type { SignedInContact, Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { isDocumentId } from '@/lib/documents/document-address';
import { adminPdfLanguage } from '@/lib/documents/document-language';
import type { DocumentPdf } from '@/lib/documents/document-pdf';
import { partiesNow } from '@/lib/documents/printable-parties';
import { portalStatement } from '@/lib/portal/portal-statement';
import { customerStatement, readStatement } from './read-statement';
import { firstDay, type Statement } from './statement';
import type { StatementPeriod } from './statement-period';

type Days = Pick<StatementPeriod, 'from' | 'to'>;

/** The statement that staff get: in the company's language or, by the setting, the customer's. Null: no customer. */
export async function staffStatementPdf(
  viewer: Staff<'customers:view' | 'invoices:view' | 'payments:view'>,
  customerId: string,
  period: StatementPeriod,
): Promise<DocumentPdf | null> {
  if (!isDocumentId(customerId)) return null;
  const db = database();
  const seen = and(eq(customers.id, customerId), visibleCustomers(viewer));
  if ((await db.$count(customers, seen)) === 0) return null;
  const language = await adminPdfLanguage(db, { customerId, language: null, issuedAt: null });
  return statementPdf(customerId, period, await customerStatement(viewer, customerId, period), language);
}

/** The statement that a contact gets, in its customer's language; null without the permission for invoices. */
export async function contactStatementPdf(
  viewer: SignedInContact,
  period: StatementPeriod,
): Promise<DocumentPdf | null> {
  const allowed = grantContact(viewer, 'invoices');
  return allowed && statementPdf(viewer.customerId, period, await portalStatement(allowed, period));
}

/** The statement that an email takes along, in the customer's language. */
export const sentStatement = async (customerId: string, days: Days): Promise<DocumentPdf> =>
  statementPdf(customerId, days, await readStatement(database(), customerId, days));

async function statementPdf(
  customerId: string,
  { from, to }: Days,
  statement: Statement,
  language?: string,
): Promise<DocumentPdf> {
  const { seller, buyer, currency, language: own } = await partiesNow(database(), customerId);
  const inLanguage = language ?? own;
  // Loaded when it prints: emails reach this from everywhere, and a browser should not come along with each page.
  const { renderMoneyPaper } = await import('@/lib/pdf/money-paper');
  const bytes = await renderMoneyPaper({ language: inLanguage, currency }, ({ t, figures }) => {
    const { money, amount, day, shortDay } = figures;
    const first = firstDay(statement, { from, to });
    return {
      seller,
      buyer: { ...buyer, title: t('statement.customer') },
      title: t('statement.title'),
      facts: [
        [t('statement.from'), day(first)],
        [t('statement.to'), day(to)],
      ],
      table: {
        heads: [
          { label: t('statement.date') },
          { label: t('statement.what') },
          { label: t('reference') },
          { label: t('receipt.amountIn', { currency }), figure: true },
          { label: t('statement.balance'), figure: true },
        ],
        rows: [
          ['', t('statement.opening'), '', '', amount(statement.opening)],
          ...statement.rows.map((row) => [
            shortDay(row.date),
            t(`statement.kind.${row.kind}`),
            row.reference ?? '',
            amount(row.amount),
            amount(row.balance),
          ]),
        ],
      },
      sums: [
        [t('statement.charged'), money(statement.charged)],
        [t('statement.settled'), money(-statement.settled)],
        [t('statement.closing'), money(statement.closing)],
      ],
      note: null,
    };
  });
  return { bytes, number: null, language: inLanguage };
}
