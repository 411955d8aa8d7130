import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, customerAdmins, customerFiles, emails, files, staff, tickets } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import type { Contact, PortalPermission, Staff } from '@/lib/auth/viewers';
import { deleteFile, deleteOwnFile, shareFile } from '@/lib/customer-files/change-file';
import { listFiles } from '@/lib/customer-files/list-files';
import { portalFile, staffFile } from '@/lib/customer-files/read-customer-file';
import type { UploadFiles } from '@/lib/customer-files/schemas';
import { uploadFiles, uploadOwnFiles } from '@/lib/customer-files/upload-files';
import { deleteCustomer } from '@/lib/customers/delete-customer';
import { parsePortalFileFilter } from '@/lib/portal/file-filter';
import { listPortalFiles, portalFilePage } from '@/lib/portal/files';
import { eraseContact } from '@/lib/privacy/erase-contact';
import { eraseCustomer } from '@/lib/privacy/erase-customer';
import { testDatabase } from '../../support/database';
import { lockWaitedFor } from '../../support/lock-waited-for';
import { companyToday, customer } from '../../support/sales-company';
import { addContact, signIn, theSeller } from '../portal/people';
import { asContact, open as openTicket } from '../tickets/people';

await testDatabase();

let seller: Staff<Permission>;
let acme = '';
let primary: Contact<PortalPermission>;
let colleague: Contact<PortalPermission>;
let stranger: Contact<PortalPermission>;

beforeAll(async () => {
  ({ viewer: seller } = await theSeller());
  acme = await customer();
  primary = await signIn(await addContact(acme, { primary: true, permissions: [] }));
  colleague = await signIn(await addContact(acme, { permissions: [] }));
  stranger = await signIn(
    await addContact(await customer({ company: 'Otra, S.L.' }), { primary: true, permissions: [] }),
  );
});

type Posted = UploadFiles['attachments'][number];
const text = (name: string, body = name): Posted => ({ name, bytes: new TextEncoder().encode(body) });
const upload = async (attachments: Posted[], shared: boolean, customerId = acme) => {
  const input = { customerId, submissionId: randomUUID(), shared, attachments };
  await database().transaction((tx) => uploadFiles(tx, seller, input));
  return await idOf(attachments[0]?.name ?? '');
};
const send = async (who: Contact<PortalPermission>, attachments: Posted[], submissionId = randomUUID()) => {
  await asContact(who.sessionId, uploadOwnFiles as never, { submissionId, attachments });
  return await idOf(attachments[0]?.name ?? '');
};
const idOf = async (name: string) =>
  (await database().select().from(customerFiles).where(eq(customerFiles.name, name))).at(-1)?.id ?? '';

const asked = (params = {}) => parsePortalFileFilter(params, companyToday());
const namesFor = async (who: Contact<PortalPermission>, params = {}) =>
  (await listPortalFiles(who as Contact<'always'>, asked(params))).rows.map(({ name }) => name);
const letters = (template: 'files_received') =>
  database().select().from(emails).where(eq(emails.template, template));

describe('a file of ours', () => {
  it('is staff’s alone until it is shared, and again when that is taken back', async () => {
    const id = await upload([text('plano.txt')], false);
    expect(await namesFor(primary)).not.toContain('plano.txt');
    expect(await portalFile(primary.sessionId, id)).toBeNull();
    expect(await staffFile(seller, id)).toMatchObject({ name: 'plano.txt', mime: 'text/plain' });

    await database().transaction((tx) => shareFile(tx, seller, { id, shared: true }));
    expect(await namesFor(primary)).toContain('plano.txt');
    expect(await namesFor(colleague)).toContain('plano.txt');
    expect(await portalFile(colleague.sessionId, id)).toMatchObject({ name: 'plano.txt' });
    expect(await namesFor(stranger)).toEqual([]);
    expect(await portalFile(stranger.sessionId, id)).toBeNull();

    await database().transaction((tx) => shareFile(tx, seller, { id, shared: false }));
    expect(await namesFor(primary)).not.toContain('plano.txt');
    expect(await portalFile(primary.sessionId, id)).toBeNull();
  });

  it('is kept from the wrong eyes by each of the two lines alone', async () => {
    await upload([text('interno.txt')], false);
    await upload([text('común.txt')], true);
    const everything = await portalTransaction(stranger.sessionId, (tx) => tx.select().from(customerFiles));
    expect(everything).toEqual([]);
    const own = await portalTransaction(primary.sessionId, (tx) => tx.select().from(customerFiles));
    expect(own?.map(({ name }) => name)).toContain('común.txt');
    expect(own?.map(({ name }) => name)).not.toContain('interno.txt');
    const { rows } = await portalFilePage(database(), primary as Contact<'always'>, asked());
    expect(rows.map(({ name }) => name)).not.toContain('interno.txt');
  });

  it.each([
    ['an executable', { name: 'a.exe', bytes: Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3]) }, 'file_kind'],
    ['a page', text('a.html', '<script>alert(1)</script>'), 'file_kind'],
    ['nothing', { name: 'a.txt', bytes: new Uint8Array() }, 'file_empty'],
  ])('is not %s, and nothing is kept beside it', async (_what, file, code) => {
    const before = await database().$count(customerFiles);
    await expect(upload([text('bueno.txt'), file], true)).rejects.toMatchObject({
      fields: { attachments: { code } },
    });
    expect(await database().$count(customerFiles)).toBe(before);
  });

  it('takes its contents along when it is deleted, unless another has the same', async () => {
    const kept = () => database().$count(files, eq(files.mime, 'text/plain'));
    const [first, second] = [
      await upload([text('uno.txt', 'lo mismo')], false),
      await upload([text('dos.txt', 'lo mismo')], false),
    ];
    const before = await kept();
    await database().transaction((tx) => deleteFile(tx, seller, { id: first }));
    expect(await kept()).toBe(before);
    await database().transaction((tx) => deleteFile(tx, seller, { id: second }));
    expect(await kept()).toBe(before - 1);
    const history = await database().select().from(auditLog).where(eq(auditLog.subjectName, 'dos.txt'));
    expect(history.map(({ action }) => action)).toEqual(['customer.file_added', 'customer.file_deleted']);
  });

  it('leaves the first page where a further one had only those that were deleted', async () => {
    const full = await customer({ company: 'Llena, S.L.' });
    const reader = await signIn(await addContact(full, { primary: true, permissions: [] }));
    const ids: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      const names = Array.from({ length: 9 }, (_, each) => `lote ${at}-${each}.txt`);
      ids.push(
        await upload(
          names.map((name) => text(name)),
          true,
          full,
        ),
      );
    }
    const first = await listFiles(seller, full, { after: null, before: null });
    const last = (await listFiles(seller, full, { after: first.next, before: null })).rows;
    const shown = await listPortalFiles(reader as Contact<'always'>, asked());
    const further = (await listPortalFiles(reader as Contact<'always'>, asked({ after: shown.next ?? '' })))
      .next;
    for (const { id } of last) await database().transaction((tx) => deleteFile(tx, seller, { id }));
    expect((await listFiles(seller, full, { after: first.next, before: null })).rows).toEqual(first.rows);
    const gone = await listPortalFiles(reader as Contact<'always'>, asked({ after: further ?? '' }));
    expect(gone.rows).toEqual(shown.rows);
  });

  it('goes with a customer that is deleted', async () => {
    const contents = () => database().$count(files, sql`${files.bytes} = ${Buffer.from('fugaz.txt')}`);
    const gone = await customer({ company: 'Fugaz, S.L.' });
    await upload([text('fugaz.txt')], true, gone);
    expect(await contents()).toBe(1);
    await database().transaction((tx) => deleteCustomer(tx, seller, { id: gone }));
    expect(await database().$count(customerFiles, eq(customerFiles.customerId, gone))).toBe(0);
    expect(await contents()).toBe(0);
  });
});

describe('what a contact sends', () => {
  it('is not kept where the contact was erased, or its customer, while it waited', async () => {
    for (const erase of [eraseContact, eraseCustomer]) {
      const firm = await customer({ company: 'Adiós, S.L.' });
      const leaving = await addContact(firm, { primary: true, permissions: ['support'] });
      const who = await signIn(leaving);
      const late: Promise<unknown>[] = [];
      await database().transaction(async (tx) => {
        await erase(tx, seller, { id: erase === eraseContact ? leaving : firm });
        late.push(
          expect(send(who, [text('tarde.txt')])).rejects.toThrow('signed out'),
          expect(openTicket(who.sessionId)).rejects.toThrow('signed out'),
        );
        await lockWaitedFor();
      });
      await Promise.all(late);
      expect(await database().$count(customerFiles, eq(customerFiles.customerId, firm))).toBe(0);
      expect(await database().$count(tickets, eq(tickets.customerId, firm))).toBe(0);
    }
  });

  it('is there once though it was sent twice, for colleagues too, and tells who looks after the customer', async () => {
    const [told] = await database()
      .insert(staff)
      .values({
        email: 'lola@clavel.example',
        firstName: 'Lola',
        lastName: 'Gil',
        role: 'representative',
        active: true,
      })
      .returning({ id: staff.id });
    await database()
      .insert(customerAdmins)
      .values({ customerId: acme, staffId: told?.id ?? '' });
    const submissionId = randomUUID();
    await send(primary, [text('contrato.txt'), text('anexo.txt')], submissionId);
    await send(primary, [text('contrato.txt'), text('anexo.txt')], submissionId);
    const found = await namesFor(colleague, { state: 'from_you' });
    expect(found).toEqual(['anexo.txt', 'contrato.txt']);
    const [letter, ...more] = await letters('files_received');
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ staffId: told?.id });
    expect(letter?.text).toContain('contrato.txt');
    expect(letter?.text).toContain('anexo.txt');
    const page = await listFiles(seller, acme, { after: null, before: null });
    expect(page.rows.find(({ name }) => name === 'anexo.txt')).toMatchObject({
      byStaff: false,
      shared: true,
    });
  });

  it('is told to the administrators where nobody looks after the customer', async () => {
    const before = (await letters('files_received')).length;
    await send(stranger, [text('suelto.txt')]);
    const last = (await letters('files_received')).slice(before);
    expect(last.map(({ staffId }) => staffId)).toEqual([seller.id]);
  });

  it('is taken back by who sent it alone, and never hidden by staff', async () => {
    const id = await send(primary, [text('mío.txt')]);
    const takeBack = (who: Contact<PortalPermission>) =>
      asContact(who.sessionId, deleteOwnFile as never, { id });
    await expect(takeBack(colleague)).rejects.toMatchObject({ code: 'not_found' });
    await expect(takeBack(stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      database().transaction((tx) => shareFile(tx, seller, { id, shared: false })),
    ).rejects.toMatchObject({ code: 'not_found' });
    await takeBack(primary);
    expect(await namesFor(primary)).not.toContain('mío.txt');
  });

  it('is found by its name, its day and whose it is', async () => {
    await send(primary, [text('Presupuesto cocina.txt')]);
    expect(await namesFor(primary, { q: 'COCINA' })).toEqual(['Presupuesto cocina.txt']);
    expect(await namesFor(primary, { q: 'cocina', state: 'from_us' })).toEqual([]);
    expect(await namesFor(primary, { q: 'cocina', period: 'last_year' })).toEqual([]);
    const [newest] = await namesFor(primary);
    expect((await namesFor(primary, { sort: 'oldest' })).at(-1)).toBe(newest);
  });

  it('is erased with the contact, and so is what emails said of it', async () => {
    const leaving = await addContact(acme, { firstName: 'Zoraida', permissions: [] });
    const who = await signIn(leaving);
    await send(who, [text('zoraida.txt')]);
    await database().transaction((tx) => eraseContact(tx, seller, { id: leaving }));
    expect(await database().$count(customerFiles, eq(customerFiles.contactId, leaving))).toBe(0);
    expect((await letters('files_received')).some((letter) => letter.text.includes('zoraida'))).toBe(false);
  });
});
