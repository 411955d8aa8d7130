import type { Page } from '@playwright/test';
import { expect } from '../../support/e2e.ts';
import { choose, press, write } from './keyboard.ts';
import type { wordsOf } from './looks.ts';
import { prepareCredit, prepareCustomer, prepareDocument, preparePayment, prepareSent } from './prepare.ts';

// The customer area by keyboard alone: what each of its pages has.

type Words = ReturnType<typeof wordsOf>;

export const PASSWORD = 'tejos sin prisa';

/** A customer's contact who has two of everything that waits for an answer, and one paid in part and credited. */
export async function prepareArea(page: Page, email: string, language: string) {
  const person = await prepareCustomer(page, {
    ...{ company: `Tejo ${email}`, firstName: 'Tea', email, language, password: PASSWORD },
  });
  const { customerId } = person;
  const invoice = await prepareDocument(page, 'invoice', customerId);
  await preparePayment(page, customerId, { invoiceId: invoice, amount: '40' });
  await prepareCredit(page, await prepareDocument(page, 'invoice', customerId));
  for (const kind of ['estimate', 'estimate', 'proposal'] as const) await prepareSent(page, kind, person);
}

/** To a page by the menu, or by what it has under *More*. */
export async function goBy(
  page: Page,
  { portal, ui }: Words,
  to: keyof Words['portal']['nav'],
): Promise<void> {
  const menu = page.getByRole('navigation', { name: ui.mainNavigation });
  const word = portal.nav[to];
  const link = menu.getByRole('link', { name: word, exact: true });
  if ((await link.count()) > 0) await press(page, link);
  else await choose(page, menu.getByRole('button', { name: ui.more }), word);
  await expect(page.getByRole('heading', { level: 1, name: word })).toBeVisible();
}

/** Narrows the list that is open in each way, sorts it, and has all of it again. */
export async function walkList(page: Page, words: Words, state: string, wanted: string): Promise<void> {
  const { list } = words.portal;
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const all = await rows.count();
  const whole = () => expect(page).toHaveURL((url) => url.search === '');

  // What a link or a menu asks for goes out from what the list shows: each step waits until the one before has come.
  await write(page, page.getByRole('searchbox'), wanted);
  await expect(page).toHaveURL((url) => url.search !== '');
  await expect(rows).toHaveCount(1);
  await press(page, page.getByRole('search').getByRole('button', { name: words.ui.clear }));
  await whole();
  await expect(rows).toHaveCount(all);

  const states = page.getByRole('navigation', { name: list.filter });
  await press(page, states.getByRole('link', { name: state, exact: true }));
  await expect(states.locator('[aria-current]')).toHaveText(state);
  await press(page, states.getByRole('link').first());
  await whole();

  await choose(page, button(list.period), list.periods.this_year);
  await expect(button(`${list.period}: ${list.periods.this_year}`)).toBeVisible();
  await expect(rows).toHaveCount(all);
  await choose(page, button(list.order), list.sort.smallest);
  await expect(button(`${list.order}: ${list.sort.smallest}`)).toBeVisible();
  for (const name of [list.period, list.order]) {
    // Within Arabic what is put into a sentence is kept apart.
    const label = words.ui.remove.replace('{label}', `\u2068?${name}\u2069?`);
    const remove = page.getByRole('link', { name: new RegExp(label) });
    await press(page, remove);
    await expect(remove).toBeHidden();
  }
  await whole();
}
