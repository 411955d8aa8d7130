import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { theCompany } from '@/lib/company/read-company';
import { type Day, today } from '@/lib/dates/day';
import { TotalsError } from '@/lib/money/totals-error';
import type { Totals } from '@/lib/money/types';
import { takeNumber } from '@/lib/numbering/take-number';
import { saysSomething } from '@/lib/rich-text/plain-text';
import { cleanProposal } from '@/lib/rich-text/proposal-content';
import { refuseClosed } from '@/lib/settings/refuse-closed';
import { auditDocument, auditFacts } from './audit-document';
import { isBooked } from './booked';
import type { Author } from './create-draft';
import { buyerOf } from './document-buyer';
import { languageByCascade } from './document-language';
import { refuseIncompleteSeller, sellerOf } from './document-seller';
import { totalColumns } from './draft-row';
import { exchangeColumns } from './exchange-at-issue';
import { loadDocument } from './load-document';
import { askingOf, takesDocuments } from './lock-customer';
import { type DocumentRow, lockDocument } from './lock-document';
import type { DocumentStaff } from './permission';
import { refuseCorrection } from './refuse-correction';
import { refuseStep } from './refuse-step';
import type { IssueInput } from './schemas';
import type { DocumentKind } from './states';
import { takePlaceOfVersions } from './take-place-of-versions';
import { totalsFieldError } from './totals-field-error';
import { writeTaxes } from './write-taxes';

/** Which templates a document was issued for; raised when one changes what it prints. */
export const TEMPLATE_VERSION = 2;

/**
 * Issues a draft: computes its totals for the last time, copies seller, buyer and taxes on to it and gives it the
 * next number of its series. From here on a trigger keeps it as it is.
 * @throws DomainError `already_issued`, `stale`, `seller_incomplete` (details: the fields that are missing),
 *   `no_lines`, `proposal_empty`, `total_negative`, `credit_exceeds_invoice`, `series_missing`, and at `customerId`, `issueDate`, `dueDate`, `exchangeRate` or a line
 */
export const issueDocument = <Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  input: ToIssue,
  now = new Date(),
): Promise<{ id: string; number: string }> =>
  issueAs(tx, { by: viewer, createdBy: viewer.id }, kind, input, now);

type ToIssue = Pick<IssueInput, 'id' | 'version' | 'issueDate' | 'exchangeRate'>;

/** The same for jobs, which nobody is behind: what staff decided before is carried out. */
export async function issueAs(
  tx: Tx,
  author: Author,
  kind: DocumentKind,
  input: ToIssue,
  now: Date,
): Promise<{ id: string; number: string }> {
  const { id, version } = input;
  const { document: draft, customers } = await lockDocument(tx, askingOf(author.by), kind, id);
  refuseStep(draft, 'issue', draft.issueDate);
  if (draft.version !== version) throw new DomainError('stale');
  const customer = customers.get(draft.customerId);
  if (!customer || !takesDocuments(customer)) throw fieldError('customerId', 'customer_inactive');
  const company = await theCompany(tx);
  refuseIncompleteSeller(company);
  const issueDate = input.issueDate ?? draft.issueDate;
  if (isBooked(kind)) await refuseClosed(tx, issueDate, 'issueDate');
  refuseDates(issueDate, draft.dueDate, today(company.timeZone, now));

  const totals = await lastTotals(tx, kind, id, draft);
  await refuseCorrection(tx, draft, totals, issueDate);
  await writeTaxes(tx, id, totals);
  const number = draft.rootId
    ? await takePlaceOfVersions(tx, draft, draft.rootId)
    : await takeNumber(tx, kind, issueDate, customer.sample);
  const language = await languageByCascade(tx, [draft.language, customer.language]);
  const [issued] = await tx
    .update(documents)
    .set({
      ...totalColumns(totals),
      ...number,
      ...(await exchangeColumns(tx, author.createdBy, draft, totals, {
        issueDate,
        typed: input.exchangeRate,
        remember: !customer.sample,
      })),
      issueDate,
      language,
      // One that is no longer on offer was passed over.
      languageChosen: draft.language !== null && draft.language === language,
      seller: sellerOf(company),
      buyer: await buyerOf(tx, customer),
      templateVersion: TEMPLATE_VERSION,
      issuedAt: sql`now()`,
      version: sql`${documents.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(documents.id, id))
    .returning();
  if (!issued) throw new Error('a document was not issued');
  await auditDocument(tx, author.by, 'issued', issued, { number: number.number, ...auditFacts(issued) });
  return { id, number: number.number };
}

function refuseDates(issueDate: Day, dueDate: Day | null, today: Day): void {
  if (issueDate > today) throw fieldError('issueDate', 'issue_date_future');
  if (dueDate !== null && dueDate < issueDate) throw fieldError('dueDate', 'due_before_issue');
}

async function lastTotals(tx: Tx, kind: DocumentKind, id: string, draft: DocumentRow): Promise<Totals> {
  const loaded = await loadDocument(tx, kind, id).catch((error) => {
    throw error instanceof TotalsError ? totalsFieldError(error) : error;
  });
  if (!loaded?.lines.some(({ kind }) => kind === 'line')) {
    // A proposal may be words alone.
    if (kind !== 'proposal' || !loaded) throw new DomainError('no_lines');
    if (!saysSomething(cleanProposal(draft.content))) throw new DomainError('proposal_empty');
  }
  if (loaded.totals.total < 0n) throw new DomainError('total_negative');
  return loaded.totals;
}
