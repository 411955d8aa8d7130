import 'server-only';
import type { Tx } from '@/db/client';
import { company, paymentModes, series, staff, taxes } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { writeAudit } from '@/lib/audit/write-audit';
import { setPassword } from '@/lib/auth/set-password';
import { staffLocales } from '@/lib/i18n/locales';
import { translatorFor } from '@/lib/i18n/translator';
import { writeSampleData } from '@/lib/sample/load-sample-data';
import { countryPreset } from '@/lib/settings/country-presets';
import { paperOf } from './paper-of';
import type { SetupInput } from './schemas';

/**
 * Makes the company with its taxes, series and payment modes, its first administrator, and the sample data where it is
 * wanted. The company's key lets one through: whoever else tries meanwhile waits for it and then writes nothing.
 * @returns the administrator's id
 * @throws DomainError `setup_closed` where there is a company
 */
export async function setUp(tx: Tx, input: SetupInput, ip: string | null): Promise<string> {
  const { administrator, sampleData, ...about } = input;
  const made = await tx
    .insert(company)
    .values({ ...about, paper: paperOf(input.country) })
    .onConflictDoNothing()
    .returning({ only: company.only });
  if (made.length === 0) throw new DomainError('setup_closed');

  const { password, ...person } = administrator;
  const [row] = await tx
    .insert(staff)
    .values({
      ...person,
      role: 'administrator',
      language: staffLocales().find((each) => each === input.language),
    })
    .returning({ id: staff.id });
  if (!row) throw new Error('the administrator was not written');
  await setPassword(tx, 'staff', row.id, password);
  await addTaxes(tx, input.country);
  await addSeries(tx, input.language);
  await addPaymentModes(tx, input.language);

  const actor = { kind: 'staff', id: row.id, name: `${person.firstName} ${person.lastName}`.trim() } as const;
  await writeAudit(tx, actor, {
    action: 'company.created',
    subject: { kind: 'company', id: null, name: input.legalName },
    changes: about,
    ip,
  });
  if (sampleData) await writeSampleData(tx, actor, new Date());
  return row.id;
}

/** The country's taxes, in its order; new lines start with the usual one. */
async function addTaxes(tx: Tx, country: string): Promise<void> {
  const rows = (countryPreset(country)?.taxes ?? []).map((tax, position) => ({
    ...tax,
    position,
    preset: position === 0,
  }));
  if (rows.length > 0) await tx.insert(taxes).values(rows);
}

/** One run of numbers a year for each kind, with the letters that the company's language has for it. */
async function addSeries(tx: Tx, language: string): Promise<void> {
  const t = translatorFor(language, 'pdf');
  const yearly = { format: '{PREFIX}{YYYY}-{N:4}', yearlyRestart: true, preset: true };
  await tx.insert(series).values([
    { kind: 'estimate', prefix: t('seriesPrefix.estimate'), ...yearly },
    { kind: 'invoice', prefix: t('seriesPrefix.invoice'), ...yearly },
    { kind: 'credit_note', prefix: t('seriesPrefix.credit_note'), ...yearly },
    { kind: 'proposal', prefix: t('seriesPrefix.proposal'), ...yearly },
  ]);
}

/** The usual ways of paying, by their names in the company's language. */
async function addPaymentModes(tx: Tx, language: string): Promise<void> {
  const t = translatorFor(language, 'pdf');
  const names = (['transfer', 'cash', 'card', 'debit'] as const).map((mode) => t(`paymentMode.${mode}`));
  await tx
    .insert(paymentModes)
    .values(names.map((name, position) => ({ name, position })))
    .onConflictDoNothing();
}
