import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'notes' });

test('staff note what they know of a customer, edit it without losing a colleague’s words, and delete it', async ({
  page,
}) => {
  const customerId = await createCustomer(page, {
    company: 'Imprenta Soler',
    contact: { firstName: 'Nuria', email: 'nuria@soler.example', access: /Sin acceso/ },
    welcome: false,
  });
  await goTo(page, `/admin/customers/${customerId}/notes`);
  const list = page.getByRole('list', { name: 'Notas' });
  const write = page.getByLabel('Nueva nota');

  await test.step('a note wants a text', async () => {
    await expect(page.getByText('Nadie ha anotado todavía nada sobre este cliente.')).toBeVisible();
    await page.getByRole('button', { name: 'Añadir nota' }).click();
    await expect(write).toHaveAttribute('aria-invalid', 'true');
    await expect(write).toBeFocused();
    await expectAccessible(page);
    await write.fill('Prefiere el teléfono.\nNunca antes de las diez.');
    await page.getByRole('button', { name: 'Añadir nota' }).click();
    await expect(list.getByRole('listitem')).toContainText('Ana');
    await expect(list.getByText('Nunca antes de las diez.')).toBeVisible();
    await expect(write).toHaveValue('');
    await expectAccessible(page);
  });

  await test.step('two who edit it see each other’s words', async () => {
    const edit = async (on: typeof page, text: string) => {
      await on.getByRole('button', { name: 'Modificar nota' }).click();
      await on.getByRole('dialog').getByLabel('Nota', { exact: true }).fill(text);
    };
    const other = await page.context().newPage();
    await goTo(other, `/admin/customers/${customerId}/notes`);
    await edit(page, 'Prefiere el correo.');
    await edit(other, 'Prefiere que se le visite.');
    await other.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
    await expect(other.getByRole('dialog')).toBeHidden();
    await expect(other.getByText(/· modificada el /)).toBeVisible();
    await other.close();

    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Prefiere que se le visite.');
    await expect(dialog.getByLabel('Nota', { exact: true })).toHaveValue('Prefiere el correo.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(dialog).toBeHidden();
    await expect(list.getByText('Prefiere el correo.')).toBeVisible();
  });

  await test.step('it is deleted after a question, and the history says what was done', async () => {
    await page.getByRole('button', { name: 'Eliminar nota' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Eliminar nota' }).click();
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await expect(page.getByText('Nadie ha anotado todavía nada sobre este cliente.')).toBeVisible();
    await goTo(page, `/admin/customers/${customerId}`);
    for (const done of ['Nota añadida', 'Nota eliminada']) await expect(page.getByText(done)).toBeVisible();
    await expect(page.getByText('Nota modificada')).toHaveCount(2);
  });
});
