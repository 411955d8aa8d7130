import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { attempts, company, contacts, emails, settings, staff } from '@/db/schema';
import { setPassword } from '@/lib/auth/set-password';
import { startApp } from '../support/app-server.ts';
import { testDatabase } from '../support/database.ts';
import { customer, salesCompany } from '../support/sales-company.ts';

// Whoever tries emails learns nothing: for one that is known and one that is not, each form answers with the same
// bytes but for the nonce and the email itself, which both have the same length. Forms are sent as a browser
// without scripts sends them.

const db = await testDatabase();
const app = await startApp(db.url);
afterAll(app.stop);

const KNOWN = 'grace.hopper@acme.example';
const INACTIVE = 'grace.harper@acme.example';
const UNKNOWN = 'grace.happer@acme.example';

beforeAll(async () => {
  await salesCompany();
  await database().update(company).set({ language: 'es' });
  await database().insert(settings).values({ key: 'allowRegistration', value: true });
  const customerId = await customer({ company: 'Acme, S.L.' });
  for (const [email, active] of [
    [KNOWN, true],
    [INACTIVE, false],
  ] as const) {
    const [row] = await database()
      .insert(contacts)
      .values({ customerId, firstName: 'Grace', email, primary: active, active })
      .returning({ id: contacts.id });
    const [colleague] = await database()
      .insert(staff)
      .values({ firstName: 'Grace', email, active })
      .returning({ id: staff.id });
    await database().transaction(async (tx) => {
      await setPassword(tx, 'contact', row?.id ?? '', 'una contraseña mejor');
      await setPassword(tx, 'staff', colleague?.id ?? '', 'una contraseña mejor');
    });
  }
});
beforeEach(async () => {
  await database().delete(attempts);
});

/** The hidden fields by which the page's form says, without scripts, which action it is for; not the languages' one. */
const hiddenFields = (html: string): [string, string][] =>
  [
    ...(/<main.*<\/main>/s.exec(html)?.[0] ?? '').matchAll(
      /<input type="hidden" name="(\$[^"]+)"(?: value="([^"]*)")?/g,
    ),
  ].map(([, name, value]) => [name ?? '', (value ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')]);

async function send(path: string, fields: Record<string, string>) {
  const page = await fetch(app.url + path, { headers: { 'accept-language': 'es' } });
  const form = new FormData();
  for (const [name, value] of hiddenFields(await page.text())) form.append(name, value);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await fetch(app.url + path, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { 'accept-language': 'es', origin: app.url },
  });
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '-';
  const email = fields.email ?? '';
  const headers = [...answer.headers]
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => `${name}: ${value.replaceAll(nonce, 'NONCE')}`);
  const text = (await answer.text()).replaceAll(nonce, 'NONCE').replaceAll(email, 'EMAIL');
  return { status: answer.status, headers, text: inOneOrder(text) };
}

/** What React sends along comes in rows, in the order in which they were ready, which is another one at times. */
const inOneOrder = (text: string) =>
  text
    .replaceAll('"])</script><script nonce="NONCE">self.__next_f.push([1,"', '')
    .split('\\n')
    .sort()
    .join('\n');

async function thisQuarter(): Promise<string> {
  const [row] = await database().execute<{ start: string }>(
    sql`select date_bin(interval '15 minutes', now(), timestamptz '2000-01-01')::text as start`,
  );
  return row?.start ?? '';
}

/** What it says at once, and not among the texts that are sent along. */
const said = ({ text }: { text: string }) =>
  /<div role="alert".*?<\/form>|<div role="alert".*?<\/main>/s.exec(text)?.[0] ?? '';

const FORMS = [
  ['/authentication/login', { password: 'wrong' }, 'no coinciden'],
  ['/authentication/forgot', {}, 'Mire su bandeja de entrada'],
  ['/authentication/link', {}, 'Mire su bandeja de entrada'],
  ['/admin/login', { password: 'wrong' }, 'no coinciden'],
  ['/admin/forgot', {}, 'Mire su bandeja de entrada'],
  ['/authentication/register', { firstName: 'Grace', lastName: 'Hopper' }, 'Mire su bandeja de entrada'],
] as const;

describe.each(FORMS)('%s', (path, fields, says) => {
  it('answers a known, an inactive and an unknown email with the same bytes', async () => {
    const unknown = await send(path, { ...fields, email: UNKNOWN });
    expect(said(unknown)).toContain(says);
    for (const email of [KNOWN, INACTIVE]) {
      expect(await send(path, { ...fields, email })).toEqual(unknown);
    }
  });

  it('and so it does once there were too many tries', async () => {
    const refused = async (email: string) => {
      const limits = [
        `sign-in:contact:${email}`,
        `reset:contact:${email}`,
        `sign-in:staff:${email}`,
        `reset:staff:${email}`,
        `link:${email}`,
        `register:${email}`,
      ];
      // Tries are counted by the quarter of an hour: another one may begin before the answer.
      for (let answer = null, counted = ''; ; ) {
        const quarter = await thisQuarter();
        if (answer && counted === quarter) return answer;
        const rows = limits.map((key) => ({ key, windowStart: sql`${quarter}::timestamptz`, count: 1000 }));
        await database()
          .insert(attempts)
          .values(rows)
          .onConflictDoUpdate({ target: [attempts.key, attempts.windowStart], set: { count: 1000 } });
        answer = await send(path, { ...fields, email });
        counted = quarter;
      }
    };
    const unknown = await refused(UNKNOWN);
    expect(said(unknown)).toContain('Demasiados intentos');
    expect(await refused(KNOWN)).toEqual(unknown);
  });
});

it('writes to the known one what concerns them', async () => {
  const templates = async () => {
    const rows = await database()
      .select({ template: emails.template })
      .from(emails)
      .where(eq(emails.toEmail, KNOWN));
    // One each, or two where it was asked for again as another quarter of an hour began.
    return [...new Set(rows.map(({ template }) => template))].sort();
  };
  await expect
    .poll(templates)
    .toEqual([...['contact_password_reset', 'registration_known', 'sign_in_link', 'staff_password_reset']]);
});
