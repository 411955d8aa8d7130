'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { addColleague } from '@/lib/portal/add-colleague';
import { AddColleague, SetColleagueActive, UpdateColleague } from '@/lib/portal/schemas';
import { setColleagueActive } from '@/lib/portal/set-colleague-active';
import { updateColleague } from '@/lib/portal/update-colleague';

const pages = ({ id }: { id: string }) => ['/portal/contacts', `/portal/contacts/${id}`];

export const addColleagueAction = portalAction({
  permission: 'manages',
  staffNeed: 'customers:edit',
  input: AddColleague,
  run: addColleague,
  revalidates: pages,
  // Each one is an email to an address of the viewer's choice, and tells whether we know it.
  limits: (sessionId) => [{ key: `add-contact:${sessionId}`, tries: 20, minutes: 15 }],
});

export const updateColleagueAction = portalAction({
  permission: 'manages',
  staffNeed: 'customers:edit',
  input: UpdateColleague,
  run: updateColleague,
  revalidates: pages,
});

export const setColleagueActiveAction = portalAction({
  permission: 'manages',
  staffNeed: 'customers:edit',
  input: SetColleagueActive,
  run: setColleagueActive,
  revalidates: pages,
});
