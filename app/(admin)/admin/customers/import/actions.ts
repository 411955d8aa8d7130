'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { changeReading, dropImport, saveChoices } from '@/lib/imports/change-import';
import { runImport } from '@/lib/imports/run-import';
import { ChangeReading, ImportId, RunImport, SaveChoices, StartImport } from '@/lib/imports/schemas';
import { startImport } from '@/lib/imports/start-import';
import { undoImport } from '@/lib/imports/undo-import';

const IMPORTS = '/admin/customers/import';
const page = ({ id }: { id: string }) => [`${IMPORTS}/${id}`];
const pageAndLists = ({ id }: { id: string }) => [
  `${IMPORTS}/${id}`,
  IMPORTS,
  '/admin/customers',
  '/admin/groups',
];

export const startImportAction = staffAction({
  permission: 'customers:create',
  input: StartImport,
  run: startImport,
  once: 'customers.start-import',
  revalidates: () => [IMPORTS],
});

export const changeReadingAction = staffAction({
  permission: 'customers:create',
  input: ChangeReading,
  run: changeReading,
  revalidates: page,
});

export const saveChoicesAction = staffAction({
  permission: 'customers:create',
  input: SaveChoices,
  run: saveChoices,
  revalidates: page,
});

export const dropImportAction = staffAction({
  permission: 'customers:create',
  input: ImportId,
  run: dropImport,
  revalidates: () => [IMPORTS],
});

export const runImportAction = staffAction({
  permission: 'customers:create',
  input: RunImport,
  run: runImport,
  once: 'customers.import',
  revalidates: pageAndLists,
});

export const undoImportAction = staffAction({
  permission: 'customers:delete',
  input: ImportId,
  run: undoImport,
  revalidates: pageAndLists,
});
