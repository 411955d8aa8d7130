import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { issueDocument } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { ADMINISTRATOR, expect, test } from '../steps/office.ts';

const CRON_SECRET = 'only-for-tests-'.repeat(3);
test.use({ room: 'reminders', environment: { CRON_SECRET } });
test.setTimeout(120_000);

test('customers are reminded by the company’s days or an invoice’s own, and colleagues of customers by email', async ({
  page,
}) => {
  const customerId = await createCustomer(page, {
    company: 'Imprenta Soler',
    contact: { firstName: 'Nuria', email: 'nuria@soler.example', access: /Sin acceso/ },
    welcome: false,
  });

  await test.step('the company says when', async () => {
    await goTo(page, '/admin/settings/reminders');
    await page.getByRole('switch', { name: 'Recordar a los clientes sus facturas' }).check();
    await page.getByLabel('Días antes del vencimiento').fill('400');
    await page.getByLabel('Días antes de que caduque una propuesta').fill('5');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByLabel('Días antes del vencimiento')).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page);
    await page.getByLabel('Días antes del vencimiento').fill('4');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByText('Guardado', { exact: true })).toBeVisible();
    await goTo(page, '/admin/settings/reminders');
    await expect(page.getByLabel('Días antes del vencimiento')).toHaveValue('4');
    await expect(page.getByLabel('Días antes de que caduque una propuesta')).toHaveValue('5');
  });

  const invoice = await test.step('an invoice follows, until it has days of its own, or none', async () => {
    const id = await issueDocument(page, 'invoice', 'Imprenta Soler');
    await goTo(page, `/admin/invoices/${id}`);
    await expect(page.getByText(/^El próximo, el /)).toBeVisible();
    const change = async (mode: RegExp, fill?: () => Promise<void>) => {
      await page.getByRole('button', { name: 'Cambiar recordatorios' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: mode }).check();
      await fill?.();
      await dialog.getByRole('button', { name: 'Guardar' }).click();
      await expect(dialog).toBeHidden();
    };
    await change(/^Días propios/, () =>
      page.getByRole('dialog').getByLabel('Días antes del vencimiento').fill('9'),
    );
    await expect(page.getByText(/^El próximo, el .+ Días propios$/)).toBeVisible();
    await expect(page.getByText('Recordatorios de la factura modificados').first()).toBeVisible();
    return id;
  });

  await test.step('what is to come stands on its screen, for who looks for it', async () => {
    await goTo(page, '/admin/schedules?show=reminders');
    const upcoming = page.getByRole('table', { name: 'Próximos 30 días' });
    await expect(upcoming.getByRole('row', { name: /Imprenta Soler.*Antes del vencimiento/ })).toBeVisible();
    await expectAccessible(page);
    await goTo(page, `/admin/invoices/${invoice}`);
    await page.getByRole('button', { name: 'Cambiar recordatorios' }).click();
    await page.getByRole('radio', { name: 'Sin recordatorios' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('Ninguno pendiente · Sin recordatorios')).toBeVisible();
    await goTo(page, '/admin/schedules?show=reminders');
    await expect(page.getByText('No toca ningún recordatorio en los próximos 30 días.')).toBeVisible();
  });

  await test.step('a colleague is reminded of the customer, by email too', async () => {
    await goTo(page, `/admin/customers/${customerId}/reminders`);
    await page.getByRole('button', { name: 'Nuevo recordatorio' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(dialog.getByLabel('Qué', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page);
    await dialog.getByLabel('Qué', { exact: true }).fill('Llamar por la renovación');
    await dialog.getByLabel('Cuándo').fill('2026-01-15T09:00');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('Recordatorio guardado', { exact: true })).toBeVisible();
    const swept = await page.request.get('/api/cron', {
      headers: { authorization: `Bearer ${CRON_SECRET}` },
    });
    expect(swept.ok()).toBe(true);
    await goTo(page, `/admin/customers/${customerId}/reminders`);
    await expect(page.getByText(/correo enviado/)).toBeVisible();
    // What is done stands elsewhere: the box that was pressed is not the one that is ticked then.
    await page.getByRole('checkbox', { name: 'Llamar por la renovación' }).click();
    await expect(page.getByText('Hecho', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await goTo(page, `/admin/email-log?q=${encodeURIComponent(ADMINISTRATOR.email)}`);
    await expect(page.getByRole('link', { name: 'Recordatorio: Imprenta Soler' })).toBeVisible();
  });
});
