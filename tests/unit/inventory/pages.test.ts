import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { type Guard, guardCalls, loadings, pages } from '../../support/app-inventory.ts';
import { ADMIN_PAGES, LEAD_ON, PORTAL_PAGES, PUBLIC_PAGES } from '../../support/page-access.ts';

// A new page is written into tests/support/page-access.ts with what it asks for: tests/http then opens it as
// everybody.

const asked = (group: string, guard: Guard) =>
  Object.fromEntries(
    pages()
      .filter((page) => page.group === group && !LEAD_ON.includes(page.route))
      .map(({ route, file }) => [route, [...new Set(guardCalls(file, guard).flat())].sort()]),
  );

const sorted = (table: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(table).map(([route, permissions]) => [route, permissions.toSorted()]));

it('knows every page that is open to everybody', () => {
  const open = pages().filter(({ group }) => group !== 'admin' && group !== 'portal');
  expect(open.map(({ route }) => route)).toEqual(PUBLIC_PAGES);
});

it('knows what each page of staff asks for', () => {
  expect(asked('admin', 'requireStaff')).toEqual(sorted(ADMIN_PAGES));
});

it('knows what each page of contacts asks for', () => {
  expect(asked('portal', 'requireContact')).toEqual(sorted(PORTAL_PAGES));
});

it('has no page of staff or contacts that asks for nothing', () => {
  const tables = { ...ADMIN_PAGES, ...PORTAL_PAGES };
  expect(Object.keys(tables).filter((route) => tables[route]?.length === 0)).toEqual([]);
});

it('has skeletons only where no page can answer 404', () => {
  // Behind a loading.tsx the answer has begun before its pages look: whatever they find, its status is 200.
  const all = pages();
  for (const { file: loading } of loadings()) {
    const below = all.filter(({ file }) => file.startsWith(`${dirname(loading)}/`));
    expect(below.map(({ route }) => route).filter((route, at) => at > 0 || route.includes('['))).toEqual([]);
  }
});
