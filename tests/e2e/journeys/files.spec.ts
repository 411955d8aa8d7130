import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { browserOf, expectDressed, LOOKS, signInWords, wordsOf } from '../steps/looks.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { prepareCustomer } from '../steps/prepare.ts';

test.use({ room: 'seed' });

const PASSWORD = 'hayas al viento';
// Longer than a phone is wide.
const PLAN = 'plano-de-la-instalación-de-la-segunda-planta-y-del-sótano.txt';
const text = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });

for (const look of LOOKS) {
  const { language, width } = look;
  test(`files go to the customer area and come from there, in ${language} at ${width} px`, async ({
    page,
    visit,
  }) => {
    const { portal } = wordsOf(language);
    const company = `Haya ${language} ${width}, S.L.`;
    const email = `iris@haya-${language}-${width}.example`;
    await prepareCustomer(page, { company, firstName: 'Iris', email, language, password: PASSWORD });

    await goTo(page, '/admin/customers');
    await page.getByRole('link', { name: company }).click();
    await page.getByRole('link', { name: 'Archivos' }).click();
    await page.getByRole('button', { name: 'Añadir archivos' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles([text(PLAN), text('costes.txt')]);
    await dialog.getByRole('button', { name: 'Añadir', exact: true }).click();
    await expect(page.getByRole('link', { name: PLAN })).toBeVisible();
    await page.getByRole('switch', { name: `${PLAN} en el área de clientes` }).click();
    await expect(page.getByText('Compartido con el área de clientes', { exact: true })).toBeVisible();
    await expectAccessible(page);

    const iris = await visit(browserOf(look));
    await signIn(iris, '/authentication/login', { email, password: PASSWORD }, signInWords(language));
    await expect(iris).toHaveURL(/\/portal$/);
    await goTo(iris, '/portal/files');
    await expectDressed(iris, look);
    await expect(iris.getByText('costes.txt')).toHaveCount(0);
    const download = iris.waitForEvent('download');
    await iris.getByRole('link', { name: PLAN }).click();
    expect((await download).suggestedFilename()).toBe(PLAN);

    const files = iris.locator('input[type=file]');
    const send = iris.getByRole('button', { name: portal.files.send });
    await files.setInputFiles({ ...text('foto.pdf'), buffer: Buffer.from('MZ no') });
    await send.click();
    await expect(iris.locator('[id$="-error"]').filter({ hasText: 'foto.pdf' })).toBeVisible();
    await expectAccessible(iris);
    await iris.getByRole('listitem').filter({ hasText: 'foto.pdf' }).getByRole('button').click();
    await files.setInputFiles(text('contrato.txt'));
    await send.click();
    await expect(iris.getByRole('link', { name: /contrato\.txt/ })).toBeVisible();
    await expectAccessible(iris);

    await goTo(page, '/admin/email-log');
    await expect(page.getByText(`${company} ha enviado archivos`).first()).toBeVisible();
  });
}
