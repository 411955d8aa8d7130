'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { restoreTemplate } from '@/lib/mail/restore-template';
import { saveTemplate } from '@/lib/mail/save-template';
import { RestoreTemplate, SaveTemplate } from '@/lib/mail/schemas';

const revalidates = (_: unknown, { name }: { name: string }) => [
  '/admin/email-templates',
  `/admin/email-templates/${name}`,
];

export const saveTemplateAction = staffAction({
  permission: 'email-templates:edit',
  input: SaveTemplate,
  run: saveTemplate,
  revalidates,
});

export const restoreTemplateAction = staffAction({
  permission: 'email-templates:edit',
  input: RestoreTemplate,
  run: restoreTemplate,
  revalidates,
});
