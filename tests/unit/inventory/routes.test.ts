import { expect, it } from 'vitest';
import { declarationOf } from '@/lib/actions/declared';
import { routes } from '../../support/app-inventory.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Every address that answers machines, and what it asks for: what its handler declares, or here why it asks for
 * nobody's session. What it really does is asked over HTTP, in tests/http.
 */
const GUARDS: Record<string, string> = {
  'GET /api/cron': 'open: wants the bearer token of CRON_SECRET',
  'GET /api/customers': 'staff: customers:view',
  'GET /api/export/contact/[id]': 'staff: customers:view, customers:edit',
  'GET /api/export/portal': 'portal: always',
  'GET /api/health': 'open: says one word',
  'GET /api/imports/[id]': 'staff: customers:create',
  'GET /api/logo/[sha256]': 'open: the logo stands on the sign-in page',
  'GET /api/pdf/[kind]/[id]': 'staff: invoices:view, estimates:view, credit-notes:view, proposals:view',
  'GET /api/files/[id]': 'staff: customers:view',
  'GET /api/files/portal/[id]': 'portal: always',
  'GET /api/pdf/evidence/[id]': 'staff: proposals:view',
  'GET /api/pdf/portal/[kind]/[id]': 'portal: invoices, estimates, proposals',
  'GET /api/pdf/portal/evidence/[id]': 'portal: proposals',
  'GET /api/pdf/portal/receipt/[id]': 'portal: invoices',
  'GET /api/pdf/portal/statement': 'portal: invoices',
  'GET /api/pdf/receipt/[id]': 'staff: payments:view',
  'GET /api/pdf/statement/[id]': 'staff: customers:view, invoices:view, payments:view',
  'GET /d/[token]/pdf': 'public: link',
  'GET /api/reports/[report]': 'staff: reports:view',
  'GET /api/tickets/files/[id]': 'staff: tickets:view',
  'GET /api/tickets/portal/[id]': 'portal: support',
  'POST /api/webhooks/resend': 'open: wants a signature by RESEND_WEBHOOK_SECRET',
};

// It loads much of the product.
it('has for each route what it asks for', { timeout: 60_000 }, async () => {
  const found: Record<string, string> = {};
  for (const { file, route } of routes()) {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ `@/${file}`);
    for (const method of METHODS.filter((name) => name in exported)) {
      const declared = declarationOf(exported[method]);
      const name = `${method} ${route}`;
      const open = GUARDS[name]?.startsWith('open: ') ? GUARDS[name] : 'nothing';
      found[name] = declared ? `${declared.area}: ${declared.permission}` : open;
    }
  }
  expect(found).toEqual(GUARDS);
});
