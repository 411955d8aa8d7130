import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, emailTemplates } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import type { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { getTemplate } from '@/lib/mail/get-template';
import { listTemplates } from '@/lib/mail/list-templates';
import { renderEmail } from '@/lib/mail/render-email';
import { restoreTemplate } from '@/lib/mail/restore-template';
import { saveTemplate } from '@/lib/mail/save-template';
import { RestoreTemplate, SaveTemplate } from '@/lib/mail/schemas';
import { TaxInput } from '@/lib/taxes/schemas';
import { testDatabase } from '../../support/database';
import { addCompany, viewer } from './people';

await testDatabase();
let editor: Staff<'email-templates:edit'>;
beforeAll(async () => {
  const { staffId } = await addCompany();
  editor = viewer(staffId, 'email-templates:edit');
});
beforeEach(async () => {
  await database().delete(emailTemplates);
});

const text = {
  name: 'welcome',
  language: 'es',
  version: 0,
  subject: 'Hola, {customer}',
  body: 'Pase.\n\n{link}',
};

const save = (change: Partial<Record<keyof typeof text, unknown>> = {}) =>
  database().transaction(async (tx) =>
    saveTemplate(tx, editor, checkInput(SaveTemplate, { ...text, ...change })),
  );

const restore = (version: number) =>
  database().transaction((tx) => restoreTemplate(tx, editor, { name: 'welcome', language: 'es', version }));

const refused = (work: Promise<unknown>) =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    (error: DomainError) => ({ code: error.code, fields: error.fields, details: error.details }),
  );

describe('saving a template', () => {
  it('keeps the text of that language, and says which languages have one', async () => {
    await save();
    expect((await getTemplate(editor, 'welcome', 'es')).text).toMatchObject({ subject: text.subject });
    expect((await getTemplate(editor, 'welcome', 'en')).version).toBe(0);
    const welcome = (await listTemplates(editor)).find(({ name }) => name === 'welcome');
    expect(welcome?.edited).toEqual(['es']);
  });

  it('names each field that the email does not have, where it stands', async () => {
    expect(await refused(save({ subject: '{foo}', body: '{link} {staff_email}' }))).toMatchObject({
      code: 'check_fields',
      fields: {
        subject: { code: 'merge_field_unknown', params: { field: '{foo}' } },
        body: { code: 'merge_field_unknown', params: { field: '{staff_email}' } },
      },
    });
    expect(await refused(save({ subject: 'Here: {link}' }))).toMatchObject({
      fields: { subject: { code: 'merge_field_unknown' } },
    });
  });

  it('wants the link somewhere', async () => {
    expect(await refused(save({ body: 'Hello' }))).toMatchObject({
      fields: { body: { code: 'merge_link_missing' } },
    });
  });

  it.each([
    ['too long a subject', { subject: 'x'.repeat(201) }, 'subject', 'too_long'],
    ['too long a body', { body: `{link}${'x'.repeat(10_000)}` }, 'body', 'too_long'],
    ['nothing', { subject: ' ' }, 'subject', 'required'],
    ['a NUL', { body: '{link}\0' }, 'body', 'text_control_characters'],
    ['half a character', { body: '{link}\ud800' }, 'body', 'text_control_characters'],
    ['an override of direction', { subject: 'a\u202eb' }, 'subject', 'text_direction_marks'],
  ])('refuses %s', async (_, change, field, code) => {
    expect(await refused(save(change))).toMatchObject({ fields: { [field]: { code } } });
  });

  it('refuses a language that is not spoken here, and an email that is none', async () => {
    expect(await refused(save({ language: 'tlh' }))).toMatchObject({ code: 'not_found' });
    expect(await refused(save({ name: '__proto__' }))).toMatchObject({ code: 'check_fields' });
  });

  it('tells the later of two and shows the other text', async () => {
    const first = await save();
    const { version } = await save({ version: first.version, subject: 'Second' });
    expect(await refused(save({ version: first.version, subject: 'Third' }))).toMatchObject({
      code: 'stale',
      details: { subject: 'Second', body: text.body, version },
    });
    expect(await refused(save())).toMatchObject({ code: 'stale' });
  });

  it('lets one of many through who begin with the default at once', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => save({ subject: `Number ${n}` })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('leaves a trace of what changed', async () => {
    await save({ subject: 'Traced' });
    const rows = await database().select().from(auditLog).where(eq(auditLog.action, 'email_template.saved'));
    expect(rows.at(-1)?.changes).toMatchObject({
      subject: ['Le damos la bienvenida a {company}', 'Traced'],
    });
  });
});

describe('restoring a template', () => {
  it.each(['xx', 'e\0s'])('refuses the language %j, which is not spoken here', async (language) => {
    const work = database().transaction((tx) =>
      restoreTemplate(tx, editor, checkInput(RestoreTemplate, { name: 'welcome', language, version: 1 })),
    );
    expect(await refused(work)).toMatchObject({ code: 'not_found' });
  });

  it('refuses a version that no row can have', () => {
    const input = { name: 'welcome', language: 'es', version: 2 ** 40 };
    expect(RestoreTemplate.safeParse(input).success).toBe(false);
    expect(SaveTemplate.safeParse({ ...text, ...input }).success).toBe(false);
    const tax = {
      id: crypto.randomUUID(),
      name: 'IVA',
      rate: '5',
      kind: 'vat',
      category: 'S',
      preset: false,
    };
    expect(TaxInput.safeParse({ ...tax, version: 1 }).success).toBe(true);
    expect(TaxInput.safeParse({ ...tax, version: 2 ** 40 }).success).toBe(false);
  });

  it('brings the default back', async () => {
    const { version } = await save();
    expect((await restore(version)).subject).toBe('Le damos la bienvenida a {company}');
    expect((await getTemplate(editor, 'welcome', 'es')).version).toBe(0);
  });

  it('does not throw away what somebody has saved meanwhile', async () => {
    const { version } = await save();
    await save({ version, subject: 'Second' });
    expect(await refused(restore(version))).toMatchObject({
      code: 'stale',
      details: { subject: 'Second' },
    });
  });
});

describe('the preview', () => {
  it('is made of a real contact, and of made-up people before there are any', async () => {
    const { text: shown, preview } = await getTemplate(editor, 'welcome', 'es');
    const email = renderEmail('welcome', shown, preview.values, preview.frame);
    expect(email.text).toContain('Hola, Clara:');
    expect(email.text).not.toMatch(/[{}]/);
  });
});
