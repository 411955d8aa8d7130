import { expectAccessible } from '../steps/accessible.ts';
import { wordsOfPdf } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { browserOf, expectDressed, LOOKS, subjectOf, wordsOf } from '../steps/looks.ts';
import { expect, test } from '../steps/office.ts';
import { prepareCustomer, prepareSent } from '../steps/prepare.ts';
import { linkOfEmail } from '../steps/show-link.ts';

test.use({ room: 'seed' });

for (const look of LOOKS) {
  const { language, width } = look;
  test(`an estimate is asked about and accepted from its email, without an account, in ${language} at ${width} px`, async ({
    page,
    visit,
  }) => {
    const { received, ui } = wordsOf(language);
    const email = `emma@hafen-${language}-${width}.example`;
    const company = `Hafen ${language} ${width}`;
    const emma = await prepareCustomer(page, {
      ...{ company, firstName: 'Emma', email, language, password: null },
    });
    const estimate = await prepareSent(page, 'estimate', emma);

    const reader = await visit(browserOf(look));
    const link = await linkOfEmail(page, email, subjectOf(language, 'estimate_sent'), /\/d\//);
    await goTo(reader, link);
    await expectDressed(reader, look);
    await expectAccessible(reader);
    expect(await wordsOfPdf(reader.request, `${link}/pdf`)).toContain('Diseño de la carta');
    await reader.getByLabel(ui.comments.write).fill('12 × 2?');
    await reader.getByRole('button', { name: ui.comments.send }).click();
    await expect(reader.getByRole('listitem').filter({ hasText: '12 × 2?' })).toContainText('Emma');

    await reader.getByRole('button', { name: received.accept, exact: true }).click();
    const question = reader.getByRole('dialog');
    await expect(question.getByLabel(received.email)).toHaveValue(email);
    await expectAccessible(reader);
    await question.getByRole('button', { name: received.accept, exact: true }).click();
    await expect(reader.getByText(received.is.accepted)).toBeVisible();
    await expect(reader.getByRole('button', { name: received.decline, exact: true })).toBeHidden();
    await expectDressed(reader, look);

    await goTo(page, `/admin/estimates/${estimate}`);
    await expect(page.getByText('Aceptado por el cliente')).toBeVisible();
    await expect(page.getByText('12 × 2?')).toBeVisible();
    await page.getByLabel('Su mensaje').fill('Sí, doce.');
    await page.getByRole('button', { name: 'Enviar mensaje' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Sí, doce.' })).toBeVisible();
    await reader.reload();
    await expect(reader.getByRole('listitem').filter({ hasText: 'Sí, doce.' })).toBeVisible();
    await expectAccessible(reader);
  });
}
