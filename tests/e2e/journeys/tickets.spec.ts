import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { browserOf, expectDressed, LOOKS, signInWords, wordsOf } from '../steps/looks.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { prepareCustomer } from '../steps/prepare.ts';

test.use({ room: 'seed' });

const PASSWORD = 'olmos a la sombra';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

for (const look of LOOKS) {
  const { language, width } = look;
  test(`a ticket with a file is opened, answered and read, in ${language} at ${width} px`, async ({
    page,
    visit,
  }) => {
    const { portal, common } = wordsOf(language);
    const company = `Olmo ${language} ${width}, S.L.`;
    const email = `rosa@olmo-${language}-${width}.example`;
    await prepareCustomer(page, { company, firstName: 'Rosa', email, language, password: PASSWORD });
    const rosa = await visit(browserOf(look));
    await signIn(rosa, '/authentication/login', { email, password: PASSWORD }, signInWords(language));
    await expect(rosa).toHaveURL(/\/portal$/);

    await goTo(rosa, '/portal/tickets');
    await expectDressed(rosa, look);
    await expectAccessible(rosa);
    await rosa.getByRole('link', { name: portal.tickets.new }).click();
    // The list's own search is named after subjects too.
    await expect(rosa).toHaveURL(/\/portal\/tickets\/new$/);
    await rosa.getByLabel(portal.tickets.subject).fill(`Caldera ${language} ${width}`);
    await rosa.getByLabel(portal.tickets.message).fill('No arranca desde ayer.');
    const files = rosa.locator('input[type=file]');
    await files.setInputFiles({
      name: 'foto.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ no'),
    });
    await rosa.getByRole('button', { name: portal.tickets.send }).click();
    await expect(rosa.locator('[id$="-error"]').filter({ hasText: 'foto.pdf' })).toBeVisible();
    await expectAccessible(rosa);
    await rosa.getByRole('listitem').filter({ hasText: 'foto.pdf' }).getByRole('button').click();
    await files.setInputFiles({ name: 'placa.pdf', mimeType: 'application/pdf', buffer: PDF });
    await rosa.getByRole('button', { name: portal.tickets.send }).click();
    await expect(rosa).toHaveURL(/\/portal\/tickets\/[0-9a-f-]{36}$/);
    await expectAccessible(rosa);
    const address = new URL(rosa.url()).pathname;

    await goTo(page, '/admin/tickets');
    await page.getByRole('link', { name: `Caldera ${language} ${width}` }).click();
    const thread = page.getByRole('list', { name: 'Mensajes' });
    const download = page.waitForEvent('download');
    await thread.getByRole('link', { name: /placa\.pdf/ }).click();
    expect((await download).suggestedFilename()).toBe('placa.pdf');
    await page.getByRole('radio', { name: 'Nota interna' }).check();
    await page.getByRole('textbox', { name: 'Nota interna' }).fill('Cliente con contrato.');
    await page.getByRole('button', { name: 'Añadir nota' }).click();
    await expect(thread).toContainText('Cliente con contrato.');
    await page.getByRole('textbox', { name: 'Respuesta' }).fill('Vamos el lunes.');
    await page.getByRole('button', { name: 'Enviar respuesta' }).click();
    await expect(thread).toContainText('Vamos el lunes.');
    await expectAccessible(page);

    await goTo(rosa, address);
    const messages = rosa.getByRole('list', { name: portal.tickets.thread });
    await expect(messages).toContainText('Vamos el lunes.');
    await expect(messages).not.toContainText('Cliente con contrato.');
    await expect(rosa.getByText(common.ticket.status.answered, { exact: true })).toBeVisible();
    await rosa.getByLabel(portal.tickets.reply).fill('Gracias.');
    await rosa.getByRole('button', { name: portal.tickets.sendReply }).click();
    await expect(messages).toContainText('Gracias.');
    await rosa.getByRole('button', { name: portal.tickets.close }).click();
    await expect(rosa.getByText(portal.tickets.closedNote)).toBeVisible();
    await expectAccessible(rosa);
  });
}
