import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { ticketChoices } from '@/db/schema';
import { closeAsContact } from '@/lib/tickets/close-as-contact';
import { deleteTicket } from '@/lib/tickets/delete-ticket';
import { fileTicket } from '@/lib/tickets/file-ticket';
import { fillReply } from '@/lib/tickets/fill-reply';
import { getTicket } from '@/lib/tickets/get-ticket';
import { listChoices } from '@/lib/tickets/list-choices';
import { listTickets } from '@/lib/tickets/list-tickets';
import { mergeTicket } from '@/lib/tickets/merge-ticket';
import { saveChoice } from '@/lib/tickets/save-choice';
import { deleteReply, saveReply } from '@/lib/tickets/save-reply';
import type { TicketChoiceInput } from '@/lib/tickets/support-schemas';
import { parseTicketFilter } from '@/lib/tickets/ticket-filter';
import { testDatabase } from '../../support/database';
import { answer, eyes, fieldsOf, inTx, openDesk, readAs, seen, staff } from './desk';
import { asContact, choice, open, storedTicket } from './people';

await testDatabase();
beforeAll(openDesk);

describe('staff', () => {
  it('find tickets by what the address says', async () => {
    const { id, number } = await open(eyes.stranger.session, { subject: 'Llave perdida' });
    const found = async (params: Record<string, string>) =>
      (await listTickets(staff, parseTicketFilter(params))).rows.map((row) => row.id);
    expect(await found({ q: 'llave' })).toEqual([id]);
    expect(await found({ q: `#${number}` })).toContain(id);
    expect(await found({ q: 'otra' })).toContain(id);
    expect(await found({ q: 'llave', assigned: 'mine' })).toEqual([]);
    await inTx(fileTicket, { id, assignedTo: staff.id, tags: ['llaves', 'llaves'] });
    expect(await storedTicket(id)).toMatchObject({ tags: ['llaves'] });
    expect(await found({ q: 'llave', assigned: 'mine' })).toEqual([id]);
    expect(await found({ q: 'llave', assigned: 'nobody' })).toEqual([]);
    expect(await found({ q: 'llave', department: await choice('department', 'billing') })).toEqual([]);
    await inTx(fileTicket, { id, statusId: await choice('status', 'closed') });
    expect(await found({ q: 'llave' })).toEqual([]);
    expect(await found({ q: 'llave', status: 'all' })).toEqual([id]);
    expect(await found({ q: 'llave', status: await choice('status', 'closed') })).toEqual([id]);
  });

  it('page through all of them, each once, forwards and back', async () => {
    const filter = parseTicketFilter({ status: 'all' });
    for (let at = 0; at < 55; at += 1) await open(eyes.joan.session, { subject: `Página ${at}` });
    const first = await listTickets(staff, filter);
    const second = await listTickets(staff, { ...filter, after: first.next });
    const back = await listTickets(staff, { ...filter, before: second.previous });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(back.rows).toEqual(first.rows);
  });

  it('file under what is on offer alone', async () => {
    const { id } = await open(eyes.grace.session);
    const [gone] = await database()
      .insert(ticketChoices)
      .values({ kind: 'priority', names: { es: 'Antigua' }, active: false })
      .returning();
    const wrong = {
      id,
      priorityId: gone?.id,
      departmentId: await choice('priority', 'low'),
      statusId: randomUUID(),
      assignedTo: randomUUID(),
      documentId: randomUUID(),
    };
    expect(Object.keys(await fieldsOf(inTx(fileTicket, wrong))).sort()).toEqual([
      'assignedTo',
      'departmentId',
      'documentId',
      'priorityId',
      'statusId',
    ]);
  });

  it('merge tickets of one contact, and of no two', async () => {
    const [one, two, other] = [
      await open(eyes.grace.session, { body: 'primero' }),
      await open(eyes.grace.session, { body: 'segundo' }),
      await open(eyes.joan.session),
    ];
    const merge = (from: string, number: number | string) =>
      inTx(mergeTicket, { id: from, number: String(number) });
    expect(await fieldsOf(merge(one.id, other.number))).toEqual({ number: { code: 'ticket_other_contact' } });
    expect(await fieldsOf(merge(one.id, one.number))).toEqual({ number: { code: 'ticket_unknown' } });
    expect(await fieldsOf(merge(one.id, 'x'))).toEqual({ number: { code: 'ticket_unknown' } });
    await merge(one.id, `#${two.number}`);
    expect((await getTicket(staff, two.id))?.thread.map(({ body }) => body)).toEqual(['primero', 'segundo']);
    expect(await readAs(eyes.grace, one.id)).toMatchObject({ mergedIntoId: two.id, thread: [] });
    expect(await seen(eyes.grace)).not.toContain(one.id);
    await expect(answer(one.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(asContact(eyes.grace.session, closeAsContact, { id: one.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await inTx(deleteTicket, { id: two.id });
    expect(await storedTicket(one.id)).toBeUndefined();
  });
});

describe('what support is made of', () => {
  const save = (changes: Partial<TicketChoiceInput>) =>
    inTx(
      saveChoice as never,
      {
        ...{ id: null, version: 0, kind: 'department', names: [], tone: 'grey', active: true, staffIds: [] },
        ...changes,
      } as TicketChoiceInput,
    ) as Promise<{ id: string }>;
  const named = async (id: string, locale: string) =>
    (await listChoices(locale)).department.find((choice) => choice.id === id)?.name;

  it('is named in each reader’s language, and by the company’s where that is missing', async () => {
    const ours = await choice('department', 'technical');
    expect(await named(ours, 'de')).toBe('Technik');
    expect(await fieldsOf(save({ names: [{ language: 'de', name: 'Lager' }] }))).toMatchObject({
      'names.0.name': { code: 'required' },
    });
    const names = [
      { language: 'es', name: 'Almacén' },
      { language: 'de', name: 'Lager' },
    ];
    const { id } = await save({ names, staffIds: [staff.id] });
    expect([await named(id, 'de'), await named(id, 'fr')]).toEqual(['Lager', 'Almacén']);
    await expect(save({ id, version: 7, names })).rejects.toMatchObject({ code: 'stale' });
    await save({ id, version: 1, names, active: false });
    expect(await fieldsOf(open(eyes.grace.session, { departmentId: id }))).toMatchObject({
      departmentId: { code: 'choice_gone' },
    });
  });

  it('keeps the statuses that replies lead to', async () => {
    for (const key of ['open', 'answered', 'closed']) {
      const id = await choice('status', key);
      expect(await fieldsOf(save({ kind: 'status', id, version: 1, active: false }))).toMatchObject({
        active: { code: 'choice_needed' },
      });
    }
  });

  it('has replies that are filled in once, as text', async () => {
    const { id } = await open(eyes.grace.session, { subject: '{company} <b>' });
    const saveIt = (body: string) =>
      inTx(saveReply as never, { id: null, version: 0, name: 'Saludo', body }) as Promise<{ id: string }>;
    expect(await fieldsOf(saveIt('Hola, {nobody}'))).toMatchObject({ body: { code: 'merge_field_unknown' } });
    const reply = await saveIt('Hola, {contact_first_name}: {ticket_subject} {company}');
    const { text: filled } = (await inTx(fillReply as never, { id: reply.id, ticketId: id })) as {
      text: string;
    };
    expect(filled).toBe('Hola, Grace: {company} <b> Estudio Clavel, S.L.');
    await inTx(deleteReply as never, { id: reply.id });
    await expect(inTx(fillReply as never, { id: reply.id, ticketId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
