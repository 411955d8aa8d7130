import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { wordsOfPdf } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';
import { sendProposal, writeProposal } from '../steps/proposals.ts';

test.use({ room: 'seed' });
test.setTimeout(180_000);

test('[proposals] sends a proposal, which is signed at 360 pixels in German, once and with its evidence', async ({
  page,
  visit,
}) => {
  const customerId = await createCustomer(page, {
    company: 'Gärtnerei Blum GmbH',
    contact: { firstName: 'Anke', email: 'anke@blum.example', language: 'de', access: /Sin acceso/ },
    welcome: false,
  });

  const proposal = await test.step('it is written in sections', () =>
    writeProposal(page, {
      ...{ customerId, subject: 'Neuer Katalog', text: 'Zwölf Seiten im Herbst.' },
      ...{ line: 'Gestaltung', price: '1000' },
    }));

  const link = await test.step('and sent by the mail icon', () =>
    sendProposal(page, { name: 'Anke', email: 'anke@blum.example' }));

  await test.step('Anke reads and signs it', async () => {
    const anke = await visit({ viewport: { width: 360, height: 740 } });
    await goTo(anke, link);
    await expect(anke.getByText('Zwölf Seiten im Herbst.').first()).toBeVisible();
    await expectAccessible(anke);
    expect(await wordsOfPdf(anke.request, `${link}/pdf`)).toContain('Zwölf Seiten im Herbst.');
    await anke.getByRole('button', { name: 'Unterschreiben und annehmen' }).click();
    const question = anke.getByRole('dialog');
    await expect(question).toBeVisible();
    await expectAccessible(anke);
    await question.getByRole('button', { name: 'Unterschreiben und annehmen' }).click();
    await expect(anke.getByText(/unterschrieben\. Vielen Dank/)).toBeVisible();
    await expect(anke.getByRole('button', { name: 'Unterschreiben und annehmen' })).toBeHidden();
  });

  await test.step('staff see the evidence, whole', async () => {
    await goTo(page, proposal);
    await expect(page.getByText('El PDF y el registro están como se firmaron.')).toBeVisible();
    await expectAccessible(page);
  });
});
