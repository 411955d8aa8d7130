import { expectAccessible } from '../steps/accessible.ts';
import { goBy, PASSWORD, prepareArea, walkList } from '../steps/area.ts';
import { goTo } from '../steps/go-to.ts';
import { attach, choose, pick, press, tabTo, write, writeDay } from '../steps/keyboard.ts';
import { browserOf, expectDressed, LOOKS, signInWords, wordsOf } from '../steps/looks.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { setCustomers } from '../steps/prepare.ts';
import { pdfsIn, save } from '../steps/saved.ts';

test.use({ room: 'ways-in' });

// The customer area by keyboard alone: wide from left to right, narrow from right to left.
for (const look of LOOKS.filter(({ language }) => language !== 'de' || process.env.CLIENTELA_DEEP)) {
  const { language, width } = look;
  const words = wordsOf(language);
  const { auth, common, portal, received, ui } = words;
  const dressed = `in ${language} at ${width} px`;
  const emailOf = (name: string) => `${name}@tejo-${language}-${width}.example`;

  test(`documents are found, chosen and saved by keyboard, ${dressed}`, async ({ page, visit }) => {
    const email = emailOf('tea');
    await prepareArea(page, email, language);
    const tea = await visit(browserOf(look));
    const button = (name: string) => tea.getByRole('button', { name, exact: true });
    const row = tea.getByRole('rowheader').first();
    const shown = async () => (await row.textContent())?.trim() ?? '';

    await test.step('she signs in', async () => {
      await goTo(tea, '/authentication/login');
      await write(tea, tea.getByLabel(auth.email), email);
      await write(tea, tea.getByLabel(auth.password, { exact: true }), PASSWORD);
      await press(tea, button(auth.signIn.button));
      await expect(tea).toHaveURL(/\/portal$/);
      await expectDressed(tea, look);
    });

    await test.step('she skips to what waits for her, and opens it', async () => {
      await goTo(tea, '/portal');
      await press(tea, tea.getByRole('link', { name: ui.skip }));
      await expect(tea.getByRole('main')).toBeFocused();
      await press(tea, tea.getByRole('region', { name: portal.home.waiting }).getByRole('link').first());
      await expect(button(received.decline)).toBeVisible();
    });

    for (const [list, kind, state] of [
      ['estimates', 'estimate', 'open'],
      ['proposals', 'proposal', 'expired'],
      ['invoices', 'invoice', 'open'],
    ] as const) {
      await test.step(`she looks through the ${list}, and opens one`, async () => {
        await goBy(tea, words, list);
        await walkList(tea, words, portal.list.filters[state], await shown());
        await press(tea, row.getByRole('link'));
        const title = portal.document.title[kind].split('{')[0]?.trim();
        await expect(tea.getByRole('heading', { level: 1, name: title })).toBeVisible();
      });
    }

    await test.step('she saves the PDF of the one that is open, and of all of them', async () => {
      const pdf = await save(tea, tea.getByRole('link', { name: portal.document.download }));
      expect(pdf.name).toMatch(/\.pdf$/);
      expect(pdf.bytes.toString('latin1', 0, 5)).toBe('%PDF-');
      await goBy(tea, words, 'invoices');
      await press(tea, tea.getByRole('checkbox', { name: ui.batch.choosePage }), 'Space');
      const chosen = tea.getByRole('region', { name: ui.batch.label });
      await expectAccessible(tea);
      const zip = await save(tea, chosen.getByRole('button', { name: ui.batch.save }));
      expect(zip.name).toBe(`${portal.list.title.invoice}.zip`);
      expect(new Set(pdfsIn(zip.bytes)).size).toBe(2);
      await press(tea, chosen.getByRole('button', { name: ui.batch.clear }));
      await expect(chosen).toBeHidden();
    });

    await test.step('she looks through payments and credit notes', async () => {
      await goBy(tea, words, 'payments');
      await walkList(tea, words, portal.list.filters.credit, 'Giro 7');
      expect((await save(tea, row.getByRole('link'))).bytes.toString('latin1', 0, 5)).toBe('%PDF-');
      await press(tea, tea.getByRole('link', { name: portal.nav.creditNotes, exact: true }));
      await expect(tea.getByRole('table', { name: portal.list.title.credit_note })).toBeVisible();
      await walkList(tea, words, portal.list.filters.open, await shown());
      await press(tea, row.getByRole('link'));
      await expect(tea.getByRole('link', { name: portal.document.download })).toBeVisible();
    });

    await test.step('she reads the statement of one day', async () => {
      await goBy(tea, words, 'statement');
      const { from, to, show, opening } = ui.statement;
      await writeDay(tea, tea.getByLabel(from), '2026-01-31');
      await writeDay(tea, tea.getByLabel(to), '2026-02-01');
      await press(tea, button(show));
      await expect(tea).toHaveURL(/from=2026-01-31&to=2026-02-01/);
      await expect(tea.getByText(opening)).toBeVisible();
    });
  });

  test(`documents are talked about and answered by keyboard, ${dressed}`, async ({ page, visit }) => {
    const email = emailOf('teo');
    await prepareArea(page, email, language);
    const teo = await visit(browserOf(look));
    const button = (name: string) => teo.getByRole('button', { name, exact: true });
    const dialog = teo.getByRole('dialog');
    const open = (number: number) => teo.getByRole('rowheader').nth(number).getByRole('link');
    await signIn(teo, '/authentication/login', { email, password: PASSWORD }, signInWords(language));
    await expect(teo).toHaveURL(/\/portal$/);

    await test.step('he asks about an estimate and accepts it', async () => {
      await goBy(teo, words, 'estimates');
      await press(teo, open(0));
      await write(teo, teo.getByLabel(ui.comments.write), '12 × 2?');
      await press(teo, button(ui.comments.send));
      await expect(teo.getByRole('listitem').filter({ hasText: '12 × 2?' })).toBeVisible();
      await press(teo, button(received.accept));
      await press(teo, dialog.getByRole('button', { name: received.accept, exact: true }));
      await expect(teo.getByText(received.is.accepted)).toBeVisible();
    });

    await test.step('he declines the other one, after a look away', async () => {
      await goBy(teo, words, 'estimates');
      await press(teo, open(1));
      await press(teo, button(received.decline));
      await expect(dialog).toBeVisible();
      await teo.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(button(received.decline)).toBeFocused();
      await teo.keyboard.press('Enter');
      await write(teo, dialog.getByLabel(received.reason), '12 > 10');
      await press(teo, dialog.getByRole('button', { name: received.decline, exact: true }));
      await expect(teo.getByText(received.is.declined)).toBeVisible();
    });

    await test.step('he signs the proposal with his name', async () => {
      const { proposal } = received;
      await goBy(teo, words, 'proposals');
      await press(teo, open(0));
      await press(teo, button(proposal.sign));
      await write(teo, dialog.getByLabel(received.name), 'Teo Tejo');
      // From one way to the other and back: each by its own arrow.
      await tabTo(teo, dialog.getByRole('radio', { name: proposal.type }));
      await teo.keyboard.press('ArrowDown');
      await expect(dialog.getByRole('radio', { name: proposal.draw })).toBeFocused();
      await teo.keyboard.press('ArrowUp');
      await expect(dialog.getByRole('radio', { name: proposal.type })).toBeChecked();
      await expect(dialog.getByText('Teo Tejo')).toBeVisible();
      await press(teo, dialog.getByRole('button', { name: proposal.sign, exact: true }));
      await expect(teo.getByText(proposal.is.accepted)).toBeVisible();
      expect((await save(teo, teo.getByRole('link', { name: received.evidence }))).name).toMatch(/\.pdf$/);
    });
  });

  test(`support, company, contacts and profile are used by keyboard, ${dressed}`, async ({ page, visit }) => {
    const email = emailOf('tim');
    await prepareArea(page, email, language);
    await setCustomers(page, { primaryManagesContacts: true });
    const tim = await visit(browserOf(look));
    const button = (name: string) => tim.getByRole('button', { name, exact: true });
    const said = (text: string) => expect(tim.getByText(text, { exact: true }).first()).toBeVisible();
    await signIn(tim, '/authentication/login', { email, password: PASSWORD }, signInWords(language));
    await expect(tim).toHaveURL(/\/portal$/);

    await test.step('he opens a ticket with a file, replies and closes it', async () => {
      const { tickets } = portal;
      await goBy(tim, words, 'tickets');
      await press(tim, tim.getByRole('link', { name: tickets.new }));
      await expect(tim).toHaveURL(/\/portal\/tickets\/new$/);
      await write(tim, tim.getByLabel(tickets.subject), 'Caldera');
      await pick(tim, tim.getByLabel(tickets.priority), common.ticket.priority.high);
      await write(tim, tim.getByLabel(tickets.message), 'No arranca.');
      const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
      await attach(tim, { name: 'placa.pdf', mimeType: 'application/pdf', buffer: pdf });
      await press(tim, button(tickets.send));
      await expect(tim).toHaveURL(/\/portal\/tickets\/[0-9a-f-]{36}$/);
      expect((await save(tim, tim.getByRole('link', { name: /placa\.pdf/ }))).bytes).toEqual(pdf);
      await write(tim, tim.getByLabel(tickets.reply), 'Ya.');
      await press(tim, button(tickets.sendReply));
      await expect(tim.getByRole('list', { name: tickets.thread })).toContainText('Ya.');
      await press(tim, button(tickets.close));
      await said(tickets.closedNote);
    });

    await test.step('he sends a file, finds it, saves it and takes it back', async () => {
      const { files } = portal;
      const plan = Buffer.from('Plano de la caldera');
      await goBy(tim, words, 'files');
      await attach(tim, { name: 'plano.txt', mimeType: 'text/plain', buffer: plan });
      await press(tim, button(files.send));
      const sent = tim.getByRole('row').filter({ hasText: 'plano.txt' });
      await expect(sent).toBeVisible();
      await write(tim, tim.getByRole('searchbox'), 'PLANO');
      await expect(tim).toHaveURL(/q=PLANO/);
      expect((await save(tim, sent.getByRole('link'))).bytes).toEqual(plan);
      await press(tim, sent.getByRole('button'));
      const dialog = tim.getByRole('alertdialog');
      await press(tim, dialog.getByRole('button', { name: files.delete, exact: true }));
      await said(files.deleted);
      await expect(sent).toHaveCount(0);
    });

    await test.step('he corrects the address', async () => {
      await goBy(tim, words, 'company');
      await write(tim, tim.getByLabel(common.city), 'Cuenca');
      await pick(tim, tim.getByLabel(common.country), 'AD');
      await press(tim, button(common.save));
      await said(common.saved);
    });

    await test.step('he invites a colleague who sees no invoices', async () => {
      await goBy(tim, words, 'contacts');
      await press(tim, tim.getByRole('link', { name: portal.contacts.add }));
      await write(tim, tim.getByLabel(portal.profile.firstName), 'Luz');
      await write(tim, tim.getByRole('textbox', { name: common.email }), emailOf('luz'));
      await press(tim, tim.getByRole('switch', { name: common.permission.invoices }), 'Space');
      await press(tim, button(portal.contacts.invite));
      const luz = tim.getByRole('listitem').filter({ hasText: emailOf('luz') });
      await expect(luz).not.toContainText(common.permission.invoices);
    });

    await test.step('he changes his profile, his password and his language, and ends the other session', async () => {
      const other = await visit();
      await signIn(other, '/authentication/login', { email, password: PASSWORD });
      await expect(other).toHaveURL(/\/portal$/);
      await goBy(tim, words, 'profile');
      const { endOthers, othersEnded } = common.sessions;
      await press(tim, button(endOthers));
      await said(othersEnded);
      await write(tim, tim.getByLabel(portal.password.current), PASSWORD);
      await write(tim, tim.getByLabel(portal.password.next), `${PASSWORD} ni ruido`);
      await press(tim, button(portal.password.save));
      await said(portal.password.changed);
      await write(tim, tim.getByLabel(portal.profile.position), 'Jefe');
      await pick(tim, tim.getByLabel(common.language, { exact: true }), 'en');
      await press(tim, button(common.save));
      await expect(tim.locator('html')).toHaveAttribute('lang', 'en');
    });

    await test.step('he signs out', async () => {
      const english = wordsOf('en').portal.nav;
      await choose(tim, tim.getByRole('banner').getByRole('button', { name: /Tim|Tea/ }), english.signOut);
      await expect(tim).toHaveURL(/\/authentication\/login$/);
    });
    await setCustomers(page);
  });
}
