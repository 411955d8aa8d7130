import 'server-only';
import type { Tx } from '@/db/client';
import { company as companies } from '@/db/schema';
import { type Actor, actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { today } from '@/lib/dates/day';
import { customerLocale, offeredBy } from '@/lib/i18n/offered-locales';
import { readSettings } from '@/lib/settings/read-settings';
import { SAMPLE_CUSTOMERS } from './customer-list';
import { issueDocuments } from './issue-documents';
import { planDocuments } from './plan-documents';
import { hasSampleData } from './sample-data';
import { sampleDocument } from './sample-documents';
import { sampleTaxes } from './sample-taxes';
import { writeCustomers } from './write-customers';
import { writeDrafts } from './write-documents';
import { writeItems } from './write-items';
import { writePayments } from './write-payments';

/** Loads the sample data for a member of staff; see `writeSampleData`. */
export async function loadSampleData(tx: Tx, viewer: Staff<'settings:edit'>): Promise<{ loaded: boolean }> {
  return { loaded: await writeSampleData(tx, actorOf(viewer), new Date()) };
}

/**
 * Writes the customers of a Spanish wholesaler with two years of documents up to today, as this company's own: sold
 * at its taxes, in the customers' currencies, numbered in sample series. Everything is flagged, so that
 * `removeSampleData` can take it away again; nobody gets access or an email. The same content for everybody, but for
 * the days. Loading twice loads once.
 * @returns whether it was loaded now
 */
export async function writeSampleData(tx: Tx, actor: Actor, now: Date): Promise<boolean> {
  // Holds whoever else loads, removes or changes the company; documents may be written meanwhile.
  const [company] = await tx.select().from(companies).for('no key update');
  if (!company) throw new Error('there is no company yet: /setup was not done');
  if (await hasSampleData(tx)) return false;

  const settings = await readSettings(tx);
  const day = today(company.timeZone, now);
  const customers = await writeCustomers(tx, { company, settings, today: day, actor });
  const taxesOf = await sampleTaxes(tx, company);
  const itemIds = await writeItems(tx, { company, settings, taxesOf });
  const offered = offeredBy(settings.languages, company.language);
  const made = planDocuments(SAMPLE_CUSTOMERS, { today: day, country: company.country }).map((planned) => {
    const customer = customers[planned.customer];
    if (!customer) throw new Error('a document of no customer');
    const language = customerLocale([customer.language, company.language], offered);
    return sampleDocument(planned, { customer, taxesOf, itemIds, language });
  });
  const written = await writeDrafts(tx, made, {
    baseCurrency: company.currency,
    createdBy: actor.id,
    terms: { estimate: settings.estimateTerms, invoice: settings.invoiceTerms },
    now,
  });
  await issueDocuments(tx, written, { company, now });
  await writePayments(tx, written, { company, createdBy: actor.id });
  await writeAudit(tx, actor, {
    action: 'sample_data.loaded',
    subject: { kind: 'sample_data', id: null, name: '' },
    changes: { customers: customers.length, documents: written.length },
  });
  return true;
}
