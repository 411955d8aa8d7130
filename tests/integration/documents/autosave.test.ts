import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, customers, documents } from '@/db/schema';
import { previewDraft } from '@/lib/documents/preview-draft';
import type { NewDraft } from '@/lib/documents/schemas';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { updateInvoice } from '@/lib/invoices/update-invoice';
import { allTables } from '../../support/all-tables';
import { testDatabase } from '../../support/database';
import { administrator, customer, draft, line, salesCompany } from '../../support/sales-company';

await testDatabase();
const { viewer, vat } = await salesCompany();

const create = (input: NewDraft) => database().transaction((tx) => createInvoice(tx, viewer, input));
const save = (who: typeof viewer, id: string, version: number, reference: string, auto: boolean) =>
  database().transaction(async (tx) => {
    const [row] = await tx.select().from(documents).where(eq(documents.id, id));
    const { submissionId: _, ...input } = draft(row?.customerId ?? '', { reference });
    return updateInvoice(tx, who, { ...input, id, version, auto });
  });

/** What the audit log says of a draft's changes, before and after. */
const written = (id: string) =>
  database()
    .select({ actor: auditLog.actorId, changes: auditLog.changes })
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, 'invoice.updated')))
    .orderBy(auditLog.id);

describe('a draft that saves itself', () => {
  it('is written down once for a while of typing, and again when somebody saves it', async () => {
    const { id } = await create(draft(await customer()));
    for (const [version, text] of ['a', 'ab', 'abc'].entries())
      await save(viewer, id, version + 1, text, true);
    expect(await written(id), 'whoever has just made it is still making it').toEqual([]);
    await save(viewer, id, 4, 'done', false);
    expect(await written(id)).toMatchObject([{ changes: { reference: ['abc', 'done'] } }]);
  });

  it('is written down at once where somebody else goes on', async () => {
    const { id } = await create(draft(await customer()));
    const other = await administrator();
    await save(other, id, 1, 'x', true);
    await save(other, id, 2, 'xy', true);
    expect(await written(id)).toMatchObject([{ actor: other.id, changes: { reference: [null, 'x'] } }]);
  });

  it('is written down again after a pause', async () => {
    const { id } = await create(draft(await customer()));
    await save(viewer, id, 1, 'one', false);
    // The log is only added to, but for a test that cannot wait.
    await database().transaction(async (tx) => {
      await tx.execute(sql`alter table audit_log disable trigger user`);
      await tx.execute(sql`update audit_log set at = at - interval '11 minutes' where subject_id = ${id}`);
      await tx.execute(sql`alter table audit_log enable trigger user`);
    });
    await save(viewer, id, 2, 'two', true);
    expect(await written(id)).toHaveLength(2);
  });

  it('tells a tab that was overtaken', async () => {
    const { id } = await create(draft(await customer()));
    await save(viewer, id, 1, 'first tab', true);
    await expect(save(viewer, id, 1, 'second tab', true)).rejects.toMatchObject({
      code: 'stale',
      details: { version: 2, reference: 'first tab' },
    });
  });
});

describe('a preview', () => {
  const preview = (changes: Partial<NewDraft>, customerId: string) =>
    database().transaction((tx) => {
      const { submissionId: _, ...input } = draft(customerId, changes);
      return previewDraft(tx, viewer, 'invoice', input);
    });

  it('is the HTML of the PDF in the document’s language, and leaves nothing behind', async () => {
    const customerId = await customer({ language: 'en' });
    const before = await allTables();
    const lines = [line({ description: 'Oak table', unitPrice: '420', taxIds: [vat] })];
    const { html, paper } = await preview({ lines }, customerId);
    expect(paper).toBe('A4');
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('Oak table');
    expect(html).toContain('€508.20');
    expect(html).not.toContain('<script');
    expect(await allTables()).toBe(before);
  });

  it('is refused as saving would be', async () => {
    const customerId = await customer();
    await database().update(customers).set({ active: false }).where(eq(customers.id, customerId));
    await expect(preview({}, customerId)).rejects.toMatchObject({
      fields: { customerId: { code: 'customer_inactive' } },
    });
  });
});
