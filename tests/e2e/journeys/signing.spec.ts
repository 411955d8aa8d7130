import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { wordsOfPdf } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';
import { sendProposal, writeProposal } from '../steps/proposals.ts';

test.use({ room: 'signing' });
test.setTimeout(180_000);

test('a proposal is talked about and signed by hand at 360 pixels in Arabic, and staff find its evidence sound', async ({
  page,
  visit,
}) => {
  const customerId = await createCustomer(page, {
    company: 'شركة النخيل للتجارة',
    contact: { firstName: 'ليلى', email: 'layla@nakhil.example', language: 'ar', access: /Sin acceso/ },
    welcome: false,
    language: 'ar',
  });
  const proposal = await writeProposal(page, {
    ...{ customerId, subject: 'دليل المنتجات', text: 'اثنتا عشرة صفحة في الخريف.' },
    ...{ line: 'التصميم', price: '1000' },
  });
  const link = await sendProposal(page, { name: 'ليلى', email: 'layla@nakhil.example' });
  const layla = await visit({ locale: 'ar', viewport: { width: 360, height: 740 }, hasTouch: true });

  await test.step('Layla reads it from right to left, and asks', async () => {
    await goTo(layla, link);
    await expect(layla.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(layla.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(layla.getByText('اثنتا عشرة صفحة في الخريف.').first()).toBeVisible();
    await expectFitting(layla);
    await layla.getByLabel('رسالتكم').fill('هل تشمل الطباعة؟');
    await layla.getByRole('button', { name: 'إرسال الرسالة' }).click();
    await expect(layla.getByRole('listitem').filter({ hasText: 'هل تشمل الطباعة؟' })).toBeVisible();
    expect(await wordsOfPdf(layla.request, `${link}/pdf`)).toMatch(/PR-\d{4}-0001/);
  });

  await test.step('staff answer', async () => {
    await goTo(page, proposal);
    await page.getByLabel('Su mensaje').fill('نعم، تشملها.');
    await page.getByRole('button', { name: 'Enviar mensaje' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'نعم، تشملها.' })).toBeVisible();
  });

  await test.step('she signs it with her finger', async () => {
    await goTo(layla, link);
    await expect(layla.getByText('نعم، تشملها.')).toBeVisible();
    await layla.getByRole('button', { name: 'توقيع وقبول' }).click();
    const question = layla.getByRole('dialog');
    await expect(question.getByLabel('اسمكم')).toHaveValue('ليلى');
    await question.getByText('رسم', { exact: true }).click();
    const sheet = question.getByRole('img', { name: 'مساحة لرسم توقيعكم' });
    await expect(sheet).toBeVisible();
    await question.getByRole('button', { name: 'توقيع وقبول' }).click();
    await expect(question.getByText('ارسموا توقيعكم أو اكتبوه.').first()).toBeVisible();
    await expectFitting(layla);
    await draw(layla, sheet);
    await question.getByRole('button', { name: 'توقيع وقبول' }).click();
    await expect(layla.getByText('تم توقيع هذا المقترح. شكرًا لكم.')).toBeVisible();
    await expect(layla.getByRole('button', { name: 'توقيع وقبول' })).toBeHidden();
    await expectFitting(layla);
  });

  await test.step('staff see who signed and how, and that nothing was changed', async () => {
    await goTo(page, proposal);
    await expect(page.getByText('El PDF y el registro están como se firmaron.')).toBeVisible();
    await expect(page.getByRole('img', { name: 'Firmada por ليلى' })).toBeVisible();
    await expect(page.getByText('firma dibujada')).toBeVisible();
    await expectAccessible(page);
    const proof = await page.getByRole('link', { name: 'Imprimir la prueba' }).getAttribute('href');
    expect(await wordsOfPdf(page.request, proof ?? '')).toContain('layla@nakhil.example');
  });
});

/** Nothing to be scrolled to sideways, and nothing that axe finds. */
async function expectFitting(page: Page): Promise<void> {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide).toBeLessThanOrEqual(room ?? 0);
  await expectAccessible(page);
}

/** A wave across the sheet. */
async function draw(page: Page, sheet: Locator): Promise<void> {
  await sheet.scrollIntoViewIfNeeded();
  const box = (await sheet.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (part: number, height: number) =>
    [box.x + box.width * part, box.y + box.height * height] as const;
  await page.mouse.move(...at(0.9, 0.5));
  await page.mouse.down();
  for (const [part, height] of [
    [0.7, 0.3],
    [0.5, 0.7],
    [0.3, 0.3],
    [0.1, 0.5],
  ] as const) {
    await page.mouse.move(...at(part, height), { steps: 4 });
  }
  await page.mouse.up();
}
