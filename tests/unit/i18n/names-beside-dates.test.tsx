import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DocumentEvents } from '@/app/(admin)/admin/_components/documents/document-events';
import { Timeline } from '@/app/(admin)/admin/_components/timeline';
import { NotesList } from '@/app/(admin)/admin/customers/[id]/(profile)/notes/_components/notes-list';
import type { TimelineEntry } from '@/lib/customers/customer-timeline';
import { staffMessagesOf } from '@/lib/i18n/messages';

// Within a line from left to right an Arabic name would take the figures after it along, to its other side (UAX 9).

const LAYLA = 'ليلى';
const AT = new Date('2026-02-03T10:00:00Z');

const drawn = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="es" timeZone="UTC" messages={staffMessagesOf('es')}>
      {children}
    </NextIntlClientProvider>,
  );

test('who did something to a document stands by itself beside the moment', () => {
  const events = [{ id: '1', done: 'issued', actor: LAYLA, at: AT }] as const;
  expect(drawn(<DocumentEvents kind="invoice" events={events} />)).toContain(`<bdi>${LAYLA}</bdi> · `);
});

test('so does who did something to a customer, and what was before and after', () => {
  const entry: Omit<TimelineEntry, 'at' | 'changes'> = {
    ...{ id: '1', action: 'contact.updated', subjectKind: 'contact', subjectId: null, subjectName: LAYLA },
    ...{ actorKind: 'staff', actorName: LAYLA, actorAs: null },
  };
  const changes = { phone: ['1', LAYLA] };
  const told = drawn(<Timeline entries={[{ ...entry, changes, at: AT }]} timeZone="UTC" />);
  expect(told).toContain(`<bdi>${LAYLA}</bdi> · `);
  expect(told).toContain(`\u20681\u2069 → \u2068${LAYLA}\u2069`);
});

test('so does who noted something about a customer, beside both of its moments', () => {
  const note = { id: '1', body: 'Uno\nDos', author: LAYLA, at: AT, editedAt: AT, version: 2 };
  const told = drawn(<NotesList notes={[note]} mayEdit={false} timeZone="Europe/Madrid" />);
  expect(told).toContain(`>${LAYLA}</bdi> · `);
  expect(told).toContain('>3 feb 2026, 11:00</time> · ');
  expect(told).toContain('>modificada el 3 feb 2026, 11:00</time>');
  expect(told).toMatch(/<p dir="auto" class="[^"]*whitespace-pre-line[^"]*">Uno\nDos<\/p>/);
});
