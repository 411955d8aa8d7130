import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgPolicy,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  createdAt,
  id,
  minor,
  moment,
  oneOf,
  portalCustomer,
  portalDocument,
  portalModules,
  portalRole,
  updatedAt,
  version,
} from './columns.ts';
import { company } from './company.ts';
import { customers } from './customers.ts';
import { series } from './sales.ts';
import { staff } from './staff.ts';
import { DOCUMENT_KINDS, type DocumentKind, type PostalAddress, type ProposalContent } from './vocabulary.ts';

/** What the seller was called and looked like when the document was issued. */
export type IssuedSeller = {
  name: string;
  taxId: string | null;
  address: PostalAddress;
  email: string | null;
  phone: string | null;
  website: string | null;
  bankName: string | null;
  iban: string | null;
  bic: string | null;
  registerLine: string | null;
  logoSha256: string | null;
  accent: string | null;
  paper: 'A4' | 'Letter';
};

export type IssuedBuyer = { name: string; attention: string | null; taxId: string | null };

/**
 * Estimates, invoices, credit notes and proposals. A row without `issuedAt` is a draft; once issued, a trigger
 * freezes all but what may change afterwards (paid, credited, due, sent, viewed, answered, void, staff).
 * The key (customer, currency) is the currency lock, the key on the company's currency locks the base currency.
 */
export const documents = pgTable(
  'documents',
  {
    id: id(),
    kind: text().$type<DocumentKind>().notNull(),
    customerId: uuid().notNull(),
    currency: char({ length: 3 }).notNull(),
    baseCurrency: char({ length: 3 })
      .notNull()
      .references(() => company.currency),
    /** Chosen by staff; null follows customer and company. Set for good when issued. */
    language: text(),
    /** Of an issued one: its language was chosen by staff, so that emails and its public page follow it too. */
    languageChosen: boolean().notNull().default(false),
    seriesId: uuid().references(() => series.id),
    seriesYear: integer(),
    sequence: integer(),
    number: text(),
    issueDate: date({ mode: 'string' }).notNull(),
    /** Due date of an invoice, expiry of an estimate. */
    dueDate: date({ mode: 'string' }),
    reference: text(),
    /** Of a credit note: the invoice that it corrects, and why; a free-standing one has neither. */
    correctsId: uuid(),
    correctionReason: text(),
    /** Of a proposal: what it is about, its sections in order, the lines among them. */
    subject: text(),
    content: jsonb().$type<ProposalContent>(),
    /** Of a proposal: which version of the first one it is, and when a later one took its place. */
    rootId: uuid(),
    revision: integer().notNull().default(1),
    revisedAt: moment(),
    billingAddress: jsonb().$type<PostalAddress>(),
    shippingAddress: jsonb().$type<PostalAddress>(),
    pricesIncludeTax: boolean().notNull().default(false),
    discountKind: text().$type<'percent' | 'amount'>(),
    /** Percent with up to four decimals, or minor units. */
    discountValue: numeric({ precision: 20, scale: 4 }),
    discountTiming: text().$type<'before_tax' | 'after_tax'>().notNull().default('before_tax'),
    adjustment: minor().notNull().default(sql`0`),
    note: text(),
    terms: text(),
    seller: jsonb().$type<IssuedSeller>(),
    buyer: jsonb().$type<IssuedBuyer>(),
    templateVersion: integer(),
    subtotal: minor().notNull().default(sql`0`),
    discount: minor().notNull().default(sql`0`),
    taxTotal: minor().notNull().default(sql`0`),
    discountAfterTax: minor().notNull().default(sql`0`),
    total: minor().notNull().default(sql`0`),
    withheld: minor().notNull().default(sql`0`),
    paid: minor().notNull().default(sql`0`),
    credited: minor().notNull().default(sql`0`),
    due: minor().notNull().default(sql`0`),
    /** Of an invoice that was paid and has nothing due: the day of its last payment, not before its own. A trigger sets it. */
    paidOn: date({ mode: 'string' }),
    /** How much of `currency` one unit of the base currency was at issue; 1 where they are the same. */
    exchangeRate: numeric({ precision: 20, scale: 10 }),
    exchangeRateDay: date({ mode: 'string' }),
    exchangeRateSource: text(),
    /** Total and taxes in minor units of the base currency; what reports add up. */
    baseTotal: minor(),
    baseTax: minor(),
    issuedAt: moment(),
    sentAt: moment(),
    viewedAt: moment(),
    acceptedAt: moment(),
    declinedAt: moment(),
    voidedAt: moment(),
    voidReason: text(),
    assignedTo: uuid().references(() => staff.id, { onDelete: 'set null' }),
    createdBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    foreignKey({
      name: 'documents_currency_lock',
      columns: [t.customerId, t.currency],
      foreignColumns: [customers.id, customers.currency],
    }),
    foreignKey({
      name: 'documents_corrects',
      columns: [t.correctsId, t.customerId, t.currency],
      foreignColumns: [t.id, t.customerId, t.currency],
    }),
    index('documents_corrections').on(t.correctsId),
    foreignKey({ name: 'documents_root', columns: [t.rootId], foreignColumns: [t.id] }),
    // Two cannot begin the same next version.
    unique('documents_version_key').on(t.rootId, t.revision),
    check(
      'documents_of_proposals',
      sql`num_nonnulls(${t.subject}, ${t.content}) = (case ${t.kind} when 'proposal' then 2 else 0 end)
        and (${t.kind} = 'proposal' or (${t.revision} = 1 and num_nonnulls(${t.rootId}, ${t.revisedAt}) = 0))
        and ${t.revision} >= 1 and (${t.revision} = 1) = (${t.rootId} is null)`,
    ),
    check(
      'documents_correction',
      sql`(${t.correctsId} is null) = (${t.correctionReason} is null) and (${t.correctsId} is null or ${t.kind} = 'credit_note')`,
    ),
    // What payments, credits and refunds refer to: a document of their own customer, in their own currency.
    unique('documents_of_customer').on(t.id, t.customerId, t.currency),
    // Versions of a proposal share the number that the first one took.
    unique('documents_sequence_key').on(t.seriesId, t.seriesYear, t.sequence, t.revision),
    uniqueIndex('documents_number_key').on(t.kind, t.number),
    index('documents_customer').on(t.customerId, t.currency),
    index('documents_list').on(t.kind, t.issueDate.desc(), t.id.desc()),
    // The states that lists are narrowed to and that few documents are in.
    index('documents_drafts').on(t.kind, t.issueDate.desc(), t.id.desc()).where(sql`issued_at is null`),
    index('documents_unsent')
      .on(t.kind, t.issueDate.desc(), t.id.desc())
      .where(sql`issued_at is not null and sent_at is null`),
    index('documents_void').on(t.kind, t.issueDate.desc(), t.id.desc()).where(sql`voided_at is not null`),
    index('documents_unsettled')
      .on(t.kind, t.issueDate.desc(), t.id.desc())
      .where(sql`issued_at is not null and voided_at is null and due > 0`),
    index('documents_partly_paid')
      .on(t.kind, t.issueDate.desc(), t.id.desc())
      .where(
        sql`issued_at is not null and voided_at is null and due > 0 and not (paid = 0 and credited = 0)`,
      ),
    index('documents_sent')
      .on(t.kind, t.issueDate.desc(), t.id.desc())
      .where(
        sql`issued_at is not null and voided_at is null and due > 0 and paid = 0 and credited = 0 and sent_at is not null`,
      ),
    index('documents_number_search').using('gin', sql`search_form(${t.number}) gin_trgm_ops`),
    index('documents_base_currency').on(t.baseCurrency),
    index('documents_assigned_to').on(t.assignedTo),
    index('documents_created_by').on(t.createdBy),
    index('documents_open').on(t.kind, t.dueDate).where(sql`due > 0 and issued_at is not null`),
    // The few of which more is withheld than they come to: they are owed back.
    index('documents_owed_back').on(t.customerId).where(sql`due < 0 and issued_at is not null`),
    oneOf('documents_kind', 'kind', DOCUMENT_KINDS),
    check(
      'documents_issued_whole',
      sql`(${t.issuedAt} is null) = (${t.number} is null)
        and (${t.issuedAt} is null) = (${t.sequence} is null)
        and (${t.issuedAt} is null) = (${t.seriesYear} is null)
        and (${t.issuedAt} is null) = (${t.seller} is null)
        and (${t.issuedAt} is null) = (${t.buyer} is null)
        and (${t.issuedAt} is null or (${t.seriesId} is not null and ${t.language} is not null))`,
    ),
    check(
      'documents_draft_untouched',
      sql`${t.issuedAt} is not null
        or num_nonnulls(${t.sentAt}, ${t.viewedAt}, ${t.acceptedAt}, ${t.declinedAt}, ${t.voidedAt}, ${t.revisedAt}) = 0`,
    ),
    check('documents_void_of_books', sql`${t.voidedAt} is null or ${t.kind} in ('invoice', 'credit_note')`),
    check('documents_void_has_reason', sql`(${t.voidedAt} is null) = (${t.voidReason} is null)`),
    check('documents_one_answer', sql`num_nonnulls(${t.acceptedAt}, ${t.declinedAt}) <= 1`),
    check(
      'documents_answers_of_quotes',
      sql`${t.kind} in ('estimate', 'proposal') or num_nonnulls(${t.acceptedAt}, ${t.declinedAt}) = 0`,
    ),
    check('documents_identity', sql`${t.paid} + ${t.credited} + ${t.due} + ${t.withheld} = ${t.total}`),
    // Nothing is paid twice: what is due ends at zero, or below it where more is withheld than the total.
    check(
      'documents_not_overpaid',
      sql`${t.paid} >= 0 and ${t.credited} >= 0
        and (${t.issuedAt} is null or ${t.due} >= least(0, ${t.total} - ${t.withheld}))`,
    ),
    check(
      'documents_void_untouched',
      sql`${t.voidedAt} is null or (${t.paid} = 0 and ${t.credited} = 0 and ${t.sentAt} is null)`,
    ),
    check('documents_issued_not_negative', sql`${t.issuedAt} is null or ${t.total} >= 0`),
    check(
      'documents_base_figures',
      sql`num_nulls(${t.exchangeRate}, ${t.baseTotal}, ${t.baseTax}) in (0, 3)
        and (${t.exchangeRate} is null or ${t.exchangeRate} > 0)
        and (${t.currency} <> ${t.baseCurrency} or ${t.exchangeRate} is null
          or (${t.exchangeRate} = 1 and ${t.baseTotal} = ${t.total} and ${t.baseTax} = ${t.taxTotal}))`,
    ),
    check(
      'documents_discount',
      sql`(${t.discountKind} is null) = (${t.discountValue} is null)
        and (${t.discountKind} is null or ${t.discountKind} in ('percent', 'amount'))
        and ${t.discountTiming} in ('before_tax', 'after_tax')`,
    ),
    pgPolicy('portal_reads_own_issued_documents', {
      for: 'select',
      to: portalRole,
      using: sql`customer_id = ${portalCustomer} and issued_at is not null
        and (case kind when 'estimate' then 'estimates' when 'proposal' then 'proposals' else 'invoices' end)
        = any (${portalModules})`,
    }),
    pgPolicy('portal_reads_linked_document', {
      for: 'select',
      to: portalRole,
      using: sql`id = ${portalDocument} and issued_at is not null`,
    }),
  ],
);
