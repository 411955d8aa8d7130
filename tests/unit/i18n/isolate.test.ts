import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { isolateArguments } from '@/lib/i18n/isolate';
import { messagesOf } from '@/lib/i18n/messages';
import { translatorFor } from '@/lib/i18n/translator';

test('a name within Arabic keeps its own order', () => {
  expect(translatorFor('ar', 'pdf')('taxId', { id: 'B-1.' })).toContain('\u2068B-1.\u2069');
  expect(translatorFor('de', 'pdf')('taxId', { id: 'B-1.' })).not.toContain('\u2068');
});

test('forms of a plural, numbers and templates of emails stay as they are', () => {
  const messages = {
    some: '{count, plural, one {one} other {#}}',
    most: '{max, number}',
    templates: { a: '{link}' },
  };
  expect(isolateArguments(messages)).toEqual(messages);
  expect(messagesOf('ar').emails.templates.welcome.body).not.toContain('\u2068');
});

test('the forms of Arabic are those of its plural', () => {
  const t = createTranslator({ locale: 'ar', messages: messagesOf('ar'), namespace: 'portal.home' });
  const said = [0, 1, 2, 3, 11, 100].map((count) => t('openCount', { count }));
  expect(new Set(said.map((text) => text.replace(/\d+/, '#'))).size).toBe(5);
  expect(said[3]).toBe('3 فواتير غير مدفوعة');
  expect(said[4]).toBe('11 فاتورة غير مدفوعة');
});
