import { randomBytes, randomUUID } from 'node:crypto';
import { database } from '@/db/client';
import { staff } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { address, contactForm, customerForm } from '../../integration/customers/forms';
import { companyToday, draft, line } from '../../support/sales-company';
import type { Bench, Row } from '../bench';
import { type Changes, measureReplay } from '../limits/replay';
import { measure, type Plan } from '../measure';

/** SHA-256 in hex, as PostgreSQL writes bytes: of a link's secret, which is another each time. */
const HASH = /^\\x[0-9a-f]{64}$/;

function newCustomer() {
  const submissionId = randomUUID();
  return customerForm({
    submissionId,
    company: `Talleres Bench ${submissionId.slice(0, 8)}`,
    taxId: 'B12345674',
    phone: '+34910000000',
    address: address({ street: 'Calle Mayor 1', city: 'Madrid', postalCode: '28013', country: 'ES' }),
    currency: 'EUR',
    language: 'es',
    contact: contactForm({ email: `${submissionId}@bench.example` }),
  });
}

const create = (name: string, goal: Row['goal'], plan: Plan): Row => ({
  name,
  goal,
  run: async (bench) => {
    const send = (client: Bench['client'], form: ReturnType<typeof newCustomer>) =>
      client.act('/admin/customers/new', 'createCustomerAction', form);
    const recorded = newCustomer();
    await bench.record((client) => send(client, newCustomer()));
    const recording = await bench.record((client) => send(client, recorded));
    const timing = await measure(plan, () => send(bench.client, newCustomer()));
    const hashes = recording.flatMap(({ parameters }) =>
      parameters.filter((each) => each && HASH.test(each)),
    );
    const limit = await measureReplay(
      bench.databaseUrl,
      [recording],
      plan,
      (): Changes =>
        new Map([
          [recorded.submissionId, randomUUID()],
          ...hashes.map((hash): [string, string] => [hash ?? '', `\\x${randomBytes(32).toString('hex')}`]),
        ]),
    );
    return { timing, limit, remark: `${recording.length} statements` };
  },
});

/** Drafts in the company's currency, by the product's own function, for one customer after another. */
export async function makeDrafts(bench: Bench, count: number, lines = 3): Promise<string[]> {
  const [row] = await database().select().from(staff).orderBy(staff.id).limit(1);
  if (!row) throw new Error('The seed has no staff.');
  const viewer = { ...row, sessionId: randomUUID() } as unknown as Staff<Permission>;
  const [tax] = await bench.sql<{ id: string }[]>`select id from taxes where preset`;
  const customers = await bench.sql<{ id: string }[]>`
    select id from customers where active and currency = (select currency from company)
    order by id desc limit ${count}`;
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const input = draft(customers[made % customers.length]?.id ?? '', {
      issueDate: companyToday(),
      lines: Array.from({ length: lines }, (_, at) =>
        line({
          description: `Mantenimiento preventivo ${at + 1}`,
          unitPrice: '19.99',
          quantity: '3',
          taxIds: [tax?.id ?? ''],
        }),
      ),
    });
    ids.push((await database().transaction((tx) => createInvoice(tx, viewer, input))).id);
  }
  return ids;
}

const issue = (client: Bench['client'], id: string, submissionId: string = randomUUID()) =>
  client.act<{ number: string }>(`/admin/invoices/${id}`, 'issueInvoiceAction', {
    id,
    version: 1,
    submissionId,
  });

const issuing: Row = {
  name: 'issue an invoice of 3 lines, 8 at once',
  goal: { per_s: 150 },
  run: async (bench) => {
    const plan: Plan = { n: 800, warmUp: 40, atOnce: 8 };
    const limited = { ...plan, n: 400 };
    const drafts = await makeDrafts(bench, plan.n + plan.warmUp + limited.n + limited.warmUp + 2);
    const next = () => drafts.pop() ?? '';
    const submissionId = randomUUID();
    const was = drafts.at(-2) ?? '';
    await bench.record((client) => issue(client, next()));
    let number = '';
    const recording = await bench.record(async (client) => {
      number = (await issue(client, next(), submissionId)).number;
    });
    const timing = await measure(plan, () => issue(bench.client, next()));
    const begun = Date.now();
    const limit = await measureReplay(
      bench.databaseUrl,
      [recording.map(withoutSequence)],
      limited,
      (at): Changes =>
        new Map([
          [was, next()],
          [submissionId, randomUUID()],
          [number, `BENCH-${begun}-${at}`],
          [SEQUENCE, String(1_000_000_000 + (begun % 100_000_000) * 10 + at)],
        ]),
    );
    return { timing, limit, remark: `${recording.length} statements` };
  },
};

const SEQUENCE = 'the-next-number';

/** The number that the counter gave is worked into the document by the app, and so has to be changed by its place. */
function withoutSequence<Asked extends { text: string; parameters: (string | null)[] }>(
  statement: Asked,
): Asked {
  const at = /"sequence" = \$(\d+)/.exec(statement.text)?.[1];
  if (!at) return statement;
  return { ...statement, parameters: statement.parameters.with(Number(at) - 1, SEQUENCE) };
}

export const writes: Row[] = [
  create('create customer with contact', { p95_ms: 10 }, { n: 200, warmUp: 40 }),
  create('create customer with contact, 8 at once', { per_s: 150 }, { n: 800, warmUp: 80, atOnce: 8 }),
  issuing,
];
