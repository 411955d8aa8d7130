'use client';

import { Button } from '@/components/ui/button';
import { leavePortal } from './leave-portal';

/** Ends the look at the customer area and leads back to the contact that it was of. */
export const EndOpened = ({ contactId, label }: { contactId: string; label: string }) => (
  <Button size="lg" onClick={() => leavePortal(`/admin/contacts/${contactId}`)}>
    {label}
  </Button>
);
