'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { createItem } from '@/lib/items/create-item';
import { createQuickItem } from '@/lib/items/create-quick-item';
import { findItems } from '@/lib/items/find-items';
import { FindItems, NewItem, QuickItem, SetItemActive, UpdateItem } from '@/lib/items/schemas';
import { setItemActive } from '@/lib/items/set-item-active';
import { updateItem } from '@/lib/items/update-item';

const LIST = '/admin/items';
const listAndPage = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`];

export const createItemAction = staffAction({
  permission: 'items:edit',
  input: NewItem,
  run: createItem,
  once: 'item.create',
  revalidates: listAndPage,
});

export const createQuickItemAction = staffAction({
  permission: 'items:edit',
  input: QuickItem,
  run: createQuickItem,
  once: 'item.create',
  revalidates: listAndPage,
});

export const updateItemAction = staffAction({
  permission: 'items:edit',
  input: UpdateItem,
  run: updateItem,
  revalidates: listAndPage,
});

export const setItemActiveAction = staffAction({
  permission: 'items:edit',
  input: SetItemActive,
  run: setItemActive,
  revalidates: listAndPage,
});

/** Items for a line that is being written. */
export const findItemsAction = staffAction({
  permission: 'items:view',
  input: FindItems,
  run: (tx, viewer, input) => findItems(viewer, input, tx),
});
