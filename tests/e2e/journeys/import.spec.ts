import { readFileSync } from 'node:fs';
import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'seed' });

const FILE = [
  'Razón social;CIF;Nombre;Apellidos;E-mail;País;Observaciones',
  'Importaciones Núñez, S.L.;B-87654321;Íñigo;Núñez;inigo@nunez.example;España;buen cliente',
  'Importaciones Núñez, S.L.;;Marta;Núñez;marta@nunez.example;;',
  'Sin País, S.L.;;Eva;;eva@sinpais.example;Atlántida;',
].join('\r\n');

test('brings customers along from a file, shows each row first, and takes them back', async ({ page }) => {
  await goTo(page, '/admin/customers');
  await page.getByRole('link', { name: 'Importar', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Importar clientes', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByText('Elija un archivo o pegue filas.')).toBeVisible();
  await expectAccessible(page);
  // As Excel writes it in Spain: Windows-1252, with semicolons.
  const buffer = Buffer.from(FILE, 'latin1');
  await page.getByLabel('Archivo CSV').setInputFiles({ name: 'clientes.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Continuar' }).click();

  await expect(page.getByLabel('Codificación')).toHaveValue('windows-1252');
  await expect(page.getByLabel('Razón social se convierte en')).toHaveValue('company');
  await expect(page.getByLabel('Observaciones se convierte en')).toHaveValue('');
  await expect(page.getByText('Importaciones Núñez, S.L.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Observaciones se convierte en').selectOption({ label: 'NIF' });
  await page.getByRole('button', { name: 'Ver qué pasará' }).click();
  await expect(page.getByText('Ya hay otra columna con este dato.')).toBeVisible();
  await page.getByLabel('Observaciones se convierte en').selectOption({ label: 'No importar' });
  await page.getByRole('button', { name: 'Ver qué pasará' }).click();

  await expect(page.getByText('País «Atlántida»: Ningún país se llama así.')).toBeVisible();
  await expect(page.getByText('del cliente de la fila 2')).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Descargar las filas omitidas' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('"Sin País, S.L.";;Eva;;eva@sinpais.example');
  await page.getByRole('button', { name: 'Importar 1 cliente y 2 contactos' }).click();

  await expect(page.getByText('Los clientes se han importado')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ir a los clientes' }).click();
  await page.getByRole('link', { name: 'Importaciones Núñez, S.L.' }).click();
  await expect(page.getByText('inigo@nunez.example')).toBeVisible();

  await goTo(page, '/admin/customers/import');
  await page.getByRole('link', { name: 'clientes.csv' }).first().click();
  await page.getByRole('button', { name: 'Deshacer la importación' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Deshacer la importación' }).click();
  await expect(page.getByText('Esta importación se deshizo')).toBeVisible();
  await goTo(page, '/admin/customers?q=N%C3%BA%C3%B1ez');
  await expect(page.getByText('Ningún cliente coincide con esta búsqueda y estos filtros.')).toBeVisible();
});
