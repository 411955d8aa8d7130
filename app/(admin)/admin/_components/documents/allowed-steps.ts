import { mayStaff, type Permission } from '@/lib/auth/permissions';
import type { SignedInStaff } from '@/lib/auth/viewers';
import type { StaffStep } from '@/lib/documents/document-steps';
import type { DocumentDetails } from '@/lib/documents/get-document';
import { PERMISSION_NOUN } from '@/lib/documents/permission';

const NEEDS = {
  edit_draft: 'edit',
  delete_draft: 'delete',
  issue: 'issue',
  mark_sent: 'issue',
  void: 'issue',
  send: 'issue',
  link: 'issue',
  copy: 'create',
  merge: 'edit',
  revise: 'create',
} as const satisfies Record<Exclude<StaffStep, 'convert'>, string>;

/** What the document's state allows and the person may do. */
export function allowedSteps(viewer: SignedInStaff, { kind, steps }: DocumentDetails): StaffStep[] {
  return steps.filter((step) => {
    // What is made is an invoice.
    const permission: Permission =
      step === 'convert' ? 'invoices:create' : `${PERMISSION_NOUN[kind]}:${NEEDS[step]}`;
    return mayStaff(viewer.role, permission);
  });
}
