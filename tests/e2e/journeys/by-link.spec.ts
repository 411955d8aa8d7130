import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { press } from '../steps/keyboard.ts';
import { browserOf, expectDressed, LOOKS, signInWords, subjectOf, wordsOf } from '../steps/looks.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { act, prepareCustomer } from '../steps/prepare.ts';
import { linkOfEmail } from '../steps/show-link.ts';

test.use({ room: 'ways-in' });

const PASSWORD = 'castaños y hayas';

for (const look of LOOKS) {
  const { language, width } = look;
  test(`a contact signs in by a link and by password, in ${language} at ${width} px`, async ({
    page,
    visit,
  }) => {
    const { auth } = wordsOf(language);
    const email = `grete@${language}-${width}.example`;
    await prepareCustomer(page, {
      ...{ company: `Grete ${language}`, firstName: 'Grete', email, language, password: PASSWORD },
    });

    const grete = await visit(browserOf(look));
    await goTo(grete, '/authentication/login?next=/portal/invoices');
    await expectDressed(grete, look);
    await press(grete, grete.getByRole('link', { name: auth.signInLink.offer, exact: true }));
    await expect(grete).toHaveURL(/\/authentication\/link\?next=/);
    await expectAccessible(grete);
    await grete.getByLabel(auth.email).fill(email);
    await press(grete, grete.getByRole('button', { name: auth.signInLink.button, exact: true }));
    await expect(grete.getByText(email)).toBeVisible();
    await expectAccessible(grete);

    const link = await linkOfEmail(page, email, subjectOf(language, 'sign_in_link'));
    // Whoever scans mail opens it first.
    await grete.request.get(link);
    await goTo(grete, link);
    await expectAccessible(grete);
    await press(grete, grete.getByRole('button', { name: auth.signIn.button, exact: true }));
    await expect(grete).toHaveURL(/\/portal\/invoices$/);
    await expectDressed(grete, look);

    await goTo(grete, link);
    await expect(grete.getByRole('link', { name: auth.link.again })).toBeVisible();
    await expectAccessible(grete);

    await grete.context().clearCookies();
    await signIn(grete, '/authentication/login', { email, password: PASSWORD }, signInWords(language));
    await expect(grete).toHaveURL(/\/portal$/);
    await expectDressed(grete, look);
    await expectAccessible(grete);
  });
}

test('a link that was handed on asks whom to go on as; sessions are seen and ended', async ({
  page,
  visit,
}) => {
  const ids: string[] = [];
  for (const name of ['Irene', 'Jorge']) {
    const email = `${name.toLowerCase()}@enlace.example`;
    const contact = { firstName: name, email, language: 'es', password: PASSWORD };
    ids.push((await prepareCustomer(page, { company: `${name}, S.L.`, ...contact })).contactId);
  }
  const phone = await visit({ viewport: { width: 360, height: 800 } });
  const irene = { email: 'irene@enlace.example', password: PASSWORD };
  await signIn(phone, '/authentication/login', irene);
  await expect(phone).toHaveURL(/\/portal$/);

  const other = await visit();
  await goTo(other, '/authentication/link');
  await other.getByLabel('Correo electrónico').fill('jorge@enlace.example');
  await other.getByRole('button', { name: 'Enviar enlace' }).click();
  await expect(other.getByText('Mire su bandeja de entrada')).toBeVisible();
  const link = await linkOfEmail(page, 'jorge@enlace.example', /^Su enlace/);

  await goTo(phone, link);
  await expect(phone.getByRole('heading', { name: '¿Con qué cuenta quiere seguir?' })).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole('link', { name: 'Seguir como irene@enlace.example' }).click();
  await expect(phone).toHaveURL(/\/portal$/);
  await phone.goto('/portal/profile');
  await expect(phone.getByLabel('Correo electrónico')).toHaveValue('irene@enlace.example');

  await goTo(phone, link);
  await phone.getByRole('button', { name: 'Iniciar sesión como jorge@enlace.example' }).click();
  await expect(phone).toHaveURL(/\/portal$/);
  await signIn(other, '/authentication/login', { email: 'jorge@enlace.example', password: PASSWORD });
  await expect(other).toHaveURL(/\/portal$/);

  await goTo(phone, '/portal/profile');
  const sessions = phone.getByRole('region', { name: 'Dónde ha iniciado sesión' });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await expect(sessions.getByRole('listitem').first()).toContainText('Esta');
  await expectAccessible(phone);
  await sessions.getByRole('button', { name: /^Cerrar la sesión/ }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await other.goto('/portal/profile');
  await expect(other).toHaveURL(/\/authentication\/login/);

  // So does one to set a password.
  await act(page, 'sendPasswordResetAction', { id: ids[0] });
  await goTo(
    phone,
    await linkOfEmail(page, 'irene@enlace.example', subjectOf('es', 'contact_password_reset')),
  );
  await expect(phone.getByRole('heading', { name: '¿Con qué cuenta quiere seguir?' })).toBeVisible();
  await expect(phone.getByRole('link', { name: 'Seguir como jorge@enlace.example' })).toBeVisible();
  await expectAccessible(phone);
  await phone.getByLabel('Contraseña nueva').fill('otros castaños y hayas');
  await phone.getByRole('button', { name: 'Guardar e iniciar sesión' }).click();
  await expect(phone).toHaveURL(/\/portal$/);
  await phone.goto('/portal/profile');
  await expect(phone.getByLabel('Correo electrónico')).toHaveValue('irene@enlace.example');

  await goTo(page, '/admin/account');
  const mine = page.getByRole('region', { name: 'Dónde ha iniciado sesión' });
  await expect(mine.getByText('Esta', { exact: true })).toBeVisible();
  await expectAccessible(page);
});
