import { describe, expect, it } from 'vitest';
import { safePath } from '@/lib/sign-in/safe-path';

describe('where somebody goes after signing in', () => {
  it.each(['/admin', '/admin/customers', '/admin/customers?q=ana&page=2', '/admin/customers/new'])(
    'leads staff back to %s',
    (path) => expect(safePath('staff', path)).toBe(path),
  );

  it('leads contacts to their own area only', () => {
    expect(safePath('contact', '/portal/invoices')).toBe('/portal/invoices');
    expect(safePath('contact', '/admin')).toBe('/portal');
    expect(safePath('staff', '/portal')).toBe('/admin');
  });

  it.each([
    null,
    undefined,
    '',
    'admin',
    '//evil.example/admin',
    '/\\evil.example/admin',
    '\\\\evil.example/admin',
    'https://evil.example/admin',
    'http:/admin',
    'javascript:alert(1)//admin',
    '/admin/../../portal',
    '/admin/..//evil.example/admin',
    '/admin/%2e%2e/portal',
    '/\t/evil.example/admin',
    '/administrator',
    '/admin/login?next=/admin/login',
    '/admin/password/abc',
    `/admin/${'a'.repeat(3000)}`,
  ])('goes home instead of to %j', (wish) => expect(safePath('staff', wish)).toBe('/admin'));
});
