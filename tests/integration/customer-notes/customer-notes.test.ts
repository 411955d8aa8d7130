import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { auditLog, customerAdmins, customerNotes } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import { once } from '@/lib/actions/once';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { deleteNote } from '@/lib/customer-notes/delete-note';
import { editNote } from '@/lib/customer-notes/edit-note';
import { listNotes } from '@/lib/customer-notes/list-notes';
import { EditNote, NewNote } from '@/lib/customer-notes/schemas';
import { writeNote } from '@/lib/customer-notes/write-note';
import { deleteCustomer } from '@/lib/customers/delete-customer';
import { readCursor } from '@/lib/lists/cursor';
import { eraseCustomer } from '@/lib/privacy/erase-customer';
import { testDatabase } from '../../support/database.ts';
import { administrator, customer, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
let colleague: Staff<Permission>;
let customerId: string;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
  colleague = { ...(await administrator()), firstName: 'Bea', lastName: 'Ruiz' };
});
beforeEach(async () => {
  customerId = await customer();
});

const run = <Result>(work: (tx: Tx) => Promise<Result>) => database().transaction(work);
const note = (body: string, of = customerId) => ({ submissionId: randomUUID(), customerId: of, body });
const write = (body = 'Prefiere que se le llame por la tarde', by = viewer) =>
  run((tx) => writeNote(tx, by, checkInput(NewNote, note(body))));
const edit = (id: string, version: number, body: string, by = viewer) =>
  run((tx) => editNote(tx, by, checkInput(EditNote, { id, version, body })));
const remove = (id: string, by = viewer) => run((tx) => deleteNote(tx, by, { id }));
const list = async (by = viewer) => (await listNotes(by, customerId, { after: null, before: null })).rows;
const history = () =>
  database().select().from(auditLog).where(eq(auditLog.customerId, customerId)).orderBy(auditLog.id);

describe('a note', () => {
  it('is listed with who wrote it, the newest first, its lines kept', async () => {
    await write('Uno\n\n  Dos');
    await write('Tres', colleague);
    expect(await list()).toMatchObject([
      { body: 'Tres', author: 'Bea Ruiz', version: 1, editedAt: null },
      { body: 'Uno\n\n  Dos', author: 'Ana', version: 1, editedAt: null },
    ]);
  });

  it('wants a text of at most 10,000 characters', async () => {
    expect((await write('a'.repeat(10_000))).customerId).toBe(customerId);
    await expect(write(' \n ')).rejects.toMatchObject({ fields: { body: { code: 'required' } } });
    await expect(write('a'.repeat(10_001))).rejects.toMatchObject({
      fields: { body: { code: 'too_long', params: { max: 10_000 } } },
    });
    expect(await list()).toHaveLength(1);
  });

  it('is one where its form is sent four times at once', async () => {
    const form = note('Una sola vez');
    const key = {
      action: 'customer_note.write',
      actorId: viewer.id,
      submissionId: form.submissionId,
    };
    const send = () => run((tx) => once(tx, key, () => writeNote(tx, viewer, form)));
    const answers = await Promise.all(Array.from({ length: 4 }, send));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await list()).toHaveLength(1);
  });

  it('is edited by any colleague and stays its author’s; a stale save is told with what is there', async () => {
    const { id } = await write('Paga a 30 días');
    await edit(id, 1, 'Paga a 60 días', colleague);
    await expect(edit(id, 1, 'Paga a 90 días')).rejects.toMatchObject({
      code: 'stale',
      details: { body: 'Paga a 60 días', version: 2 },
    });
    const [stored] = await list();
    expect(stored).toMatchObject({ body: 'Paga a 60 días', author: 'Ana', version: 2 });
    expect(stored?.editedAt).toBeInstanceOf(Date);
    await edit(id, 2, 'Paga a 90 días');
    expect(await list()).toMatchObject([{ body: 'Paga a 90 días', version: 3 }]);
  });

  it('is edited by one of two who save it at once', async () => {
    const { id } = await write('Uno');
    const saves = await Promise.allSettled([edit(id, 1, 'Dos'), edit(id, 1, 'Tres', colleague)]);
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(saves.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale' } });
  });

  it('that says the same as before was not edited', async () => {
    const { id } = await write('Igual');
    await edit(id, 1, 'Igual ');
    expect(await list()).toMatchObject([{ version: 1, editedAt: null }]);
  });

  it('is deleted for good', async () => {
    const { id } = await write();
    await remove(id, colleague);
    expect(await list()).toEqual([]);
    await expect(remove(id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(edit(id, 1, 'Otra')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is in the history without its text', async () => {
    const { id } = await write('Secreto uno');
    await edit(id, 1, 'Secreto dos', colleague);
    await remove(id);
    const entries = await history();
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['note.added', 'Ana'],
      ['note.edited', 'Bea Ruiz'],
      ['note.deleted', 'Ana'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('Secreto');
  });
});

it('are paged by key, each once, forwards and back, and from the start where a page was emptied', async () => {
  const rows = Array.from({ length: 26 }, (_, at) => ({ customerId, body: `n.º ${at}`, authorName: 'Ana' }));
  const made = await database().insert(customerNotes).values(rows).returning({ id: customerNotes.id });
  const page = (after: string | null, before: string | null = null) =>
    listNotes(viewer, customerId, { after: readCursor(after), before: readCursor(before) });
  const first = await page(null);
  const second = await page(first.next);
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(
    made
      .map(({ id }) => id)
      .sort()
      .reverse(),
  );
  expect([first.previous, second.next]).toEqual([null, null]);
  expect((await page(null, second.previous)).rows).toEqual(first.rows);
  await remove(second.rows[0]?.id ?? '');
  expect((await page(first.next)).rows).toEqual(first.rows);
});

describe('nobody', () => {
  it('who does not see the customer reads, writes, edits or deletes', async () => {
    const { id } = await write();
    const stranger: Staff<Permission> = { ...(await administrator()), role: 'representative' };
    expect(await list(stranger)).toEqual([]);
    for (const refused of [
      () => write('Mía', stranger),
      () => edit(id, 1, 'Mía', stranger),
      () => remove(id, stranger),
    ]) {
      await expect(refused()).rejects.toMatchObject({ code: 'not_found' });
    }
    await database().insert(customerAdmins).values({ customerId, staffId: stranger.id });
    await edit(id, 1, 'Nuestra', stranger);
    expect(await list(stranger)).toMatchObject([{ id, body: 'Nuestra' }]);
  });

  it('reads them as the role of the customer area', async () => {
    await write();
    const read = run(async (tx) => {
      await tx.execute(sql`set local role clientela_portal`);
      await tx.execute(sql`select set_config('app.customer_id', ${customerId}, true)`);
      return tx.select({ body: customerNotes.body }).from(customerNotes);
    });
    await expect(read).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('writes about an erased customer, whose notes are gone', async () => {
    const { id } = await write();
    await run((tx) => eraseCustomer(tx, viewer, { id: customerId }));
    expect(await list()).toEqual([]);
    for (const refused of [() => write('Otra'), () => edit(id, 1, 'Otra'), () => remove(id)]) {
      await expect(refused()).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

it('go with a customer that is deleted', async () => {
  await write();
  await run((tx) => deleteCustomer(tx, viewer, { id: customerId }));
  expect(await database().$count(customerNotes, eq(customerNotes.customerId, customerId))).toBe(0);
});
