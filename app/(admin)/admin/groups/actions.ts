'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { createGroup } from '@/lib/groups/create-group';
import { deleteGroup } from '@/lib/groups/delete-group';
import { CreateGroup, GroupId, UpdateGroup } from '@/lib/groups/schemas';
import { updateGroup } from '@/lib/groups/update-group';

const PAGES = ['/admin/groups', '/admin/customers'];

export const createGroupAction = staffAction({
  permission: 'groups:edit',
  input: CreateGroup,
  run: createGroup,
  revalidates: () => PAGES,
});

export const updateGroupAction = staffAction({
  permission: 'groups:edit',
  input: UpdateGroup,
  run: updateGroup,
  revalidates: () => PAGES,
});

export const deleteGroupAction = staffAction({
  permission: 'groups:edit',
  input: GroupId,
  run: deleteGroup,
  revalidates: () => PAGES,
});
