import { expect, test } from '../support/e2e.ts';

test('a new installation leads to setup and says that it is ready', async ({ page, request }) => {
  const health = await request.get('/api/health');
  expect(health.status()).toBe(200);
  expect(await health.json()).toEqual({ status: 'ready' });
  expect(health.headers()['cache-control']).toContain('no-store');
  await page.goto('/');
  await expect(page).toHaveURL(/\/setup$/);
});
