import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, items, proposalTemplates, taxes } from '@/db/schema';
import { createQuickItem } from '@/lib/items/create-quick-item';
import { createTemplate } from '@/lib/proposal-templates/create-template';
import { deleteTemplate } from '@/lib/proposal-templates/delete-template';
import { listTemplates, readTemplate } from '@/lib/proposal-templates/read-templates';
import { NewTemplate } from '@/lib/proposal-templates/schemas';
import { templateOfProposal } from '@/lib/proposal-templates/template-of-proposal';
import { updateTemplate } from '@/lib/proposal-templates/update-template';
import { testDatabase } from '../../support/database';
import { customer, draft, line, proposal } from '../../support/sales-company';
import { theSeller } from '../portal/people';
import { aDraft, issue, refusal } from './proposals';

await testDatabase();
beforeAll(theSeller);

const typed = (changes: Record<string, unknown> = {}) =>
  NewTemplate.parse({
    submissionId: randomUUID(),
    name: `Plantilla ${randomUUID()}`,
    language: 'es',
    subject: '',
    content: [{ kind: 'text', title: 'Alcance', text: { type: 'doc', content: [] } }],
    pricesIncludeTax: false,
    lines: [],
    ...changes,
  });

async function made(changes: Record<string, unknown> = {}) {
  const { viewer } = await theSeller();
  const fields = typed(changes);
  const { id } = await database().transaction((tx) => createTemplate(tx, viewer, fields));
  return { id, viewer, fields };
}

describe('a template', () => {
  it('is made from nothing, with lines or without, and read as it was written', async () => {
    const { id, viewer, fields } = await made({
      lines: [line({ description: 'Visita', unitPrice: '45.5' })],
    });
    expect(await readTemplate(viewer, id)).toMatchObject({
      ...{ name: fields.name, language: 'es', subject: '', currency: 'EUR' },
      content: [{ kind: 'text', title: 'Alcance' }, { kind: 'lines' }],
      lines: [{ kind: 'line', description: 'Visita', unitPrice: '45.5' }],
    });
    const { id: bare } = await made();
    expect((await readTemplate(viewer, bare))?.lines).toEqual([]);
    expect((await listTemplates(viewer)).map((each) => each.id)).toEqual(expect.arrayContaining([id, bare]));
    expect(await readTemplate(viewer, randomUUID())).toBeNull();
    expect(await readTemplate(viewer, 'new')).toBeNull();
  });

  it('takes what a proposal says, in its language and currency, and nothing of its customer', async () => {
    const { viewer } = await theSeller();
    const german = await customer({ company: 'Werk GmbH', currency: 'CHF', language: 'de' });
    const { id } = await aDraft({ ...draft(german), ...proposal(), language: null, reference: 'Werk 7' });
    const template = { submissionId: randomUUID(), id, name: 'Aus dem Angebot' };
    const { id: templateId } = await database().transaction((tx) => templateOfProposal(tx, viewer, template));
    const read = await readTemplate(viewer, templateId);
    expect(read).toMatchObject({ name: 'Aus dem Angebot', language: 'de', currency: 'CHF' });
    expect(read?.subject).toBe(proposal().proposal?.subject);
    expect(JSON.stringify(read)).not.toContain('Werk');
  });

  it('is made of an issued proposal as well', async () => {
    const { viewer } = await theSeller();
    const { id } = await aDraft();
    await issue(id);
    const template = { submissionId: randomUUID(), id, name: `Vieja ${randomUUID()}` };
    await database().transaction((tx) => templateOfProposal(tx, viewer, template));
  });

  it('keeps its name to itself within its language, whatever the case', async () => {
    const { fields } = await made();
    expect(await refusal(made({ name: fields.name.toUpperCase() }))).toBe('template_name_taken');
    expect(await refusal(made({ name: fields.name, language: 'de' }))).toBe('done');
    const both = typed();
    const again = { ...both, submissionId: randomUUID() };
    const { viewer } = await theSeller();
    const results = await Promise.all(
      [both, again].map((each) => refusal(database().transaction((tx) => createTemplate(tx, viewer, each)))),
    );
    expect(results.sort()).toEqual(['done', 'template_name_taken']);
  });

  it('refuses a language, a tax and an item that are not there, and cleans what is posted', async () => {
    expect(await refusal(made({ language: 'xx' }))).toBe('language_unknown');
    expect(await refusal(made({ lines: [line({ taxIds: [randomUUID()] })] }))).toBe('tax_unknown');
    expect(await refusal(made({ lines: [line({ itemId: randomUUID() })] }))).toBe('item_unknown');
    const script = { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] };
    const { id, viewer } = await made({
      content: [{ kind: 'text', title: 'x', text: { type: 'doc', content: [script] } }],
    });
    expect(JSON.stringify(await readTemplate(viewer, id))).not.toContain('alert');
  });

  it('is saved once and tells a stale save; it keeps its currency', async () => {
    const { id, viewer, fields } = await made();
    const { submissionId: _, ...rest } = fields;
    const edit = { ...rest, id, version: 1, subject: 'Mantenimiento anual' };
    await database().transaction((tx) => updateTemplate(tx, viewer, edit));
    expect(await readTemplate(viewer, id)).toMatchObject({ subject: 'Mantenimiento anual', version: 2 });
    expect(await refusal(database().transaction((tx) => updateTemplate(tx, viewer, edit)))).toBe('stale');
    const gone = { ...edit, id: randomUUID() };
    expect(await refusal(database().transaction((tx) => updateTemplate(tx, viewer, gone)))).toBe('not_found');
  });

  it('starts proposals without what has left the catalogue or the taxes meanwhile', async () => {
    const { viewer, vat } = await theSeller();
    const item = { submissionId: randomUUID(), name: 'Hora', code: null, unit: 'h', price: '45' };
    const { id: itemId } = await database().transaction((tx) => createQuickItem(tx, viewer, item));
    const { id } = await made({ lines: [line({ itemId, taxIds: [vat] })] });
    expect((await readTemplate(viewer, id))?.lines).toMatchObject([{ itemId, taxIds: [vat] }]);
    await database().update(items).set({ active: false }).where(eq(items.id, itemId));
    await database().update(taxes).set({ active: false }).where(eq(taxes.id, vat));
    expect((await readTemplate(viewer, id))?.lines).toMatchObject([{ itemId: null, taxIds: [] }]);
    await database().update(taxes).set({ active: true }).where(eq(taxes.id, vat));
  });

  it('is deleted once, and all that was done to it stands in the log', async () => {
    const { id, viewer } = await made();
    await database().transaction((tx) => deleteTemplate(tx, viewer, { id }));
    expect(await refusal(database().transaction((tx) => deleteTemplate(tx, viewer, { id })))).toBe(
      'not_found',
    );
    expect(await database().$count(proposalTemplates, eq(proposalTemplates.id, id))).toBe(0);
    const log = await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, id))
      .orderBy(auditLog.id);
    expect(log.map(({ action }) => action)).toEqual([
      'proposal_template.created',
      'proposal_template.deleted',
    ]);
  });
});
