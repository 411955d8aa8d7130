import 'server-only';
import type { Contact } from '@/lib/auth/viewers';
import { readStatement } from '@/lib/statement/read-statement';
import type { Statement } from '@/lib/statement/statement';
import type { StatementPeriod } from '@/lib/statement/statement-period';
import { readAsContact } from './read-as-contact';

/** The statement of the contact's own customer, read as the portal's role. */
export const portalStatement = (viewer: Contact<'invoices'>, period: StatementPeriod): Promise<Statement> =>
  readAsContact(viewer, (tx) => readStatement(tx, viewer.customerId, period));
