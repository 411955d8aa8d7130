'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { writeSettings } from '@/lib/settings/write-settings';
import { saveChoice } from '@/lib/tickets/save-choice';
import { deleteReply, saveReply } from '@/lib/tickets/save-reply';
import {
  PredefinedReplyId,
  PredefinedReplyInput,
  SupportSettings,
  TicketChoiceInput,
} from '@/lib/tickets/support-schemas';

const page = () => ['/admin/settings/support'];

export const saveSupportSettingsAction = staffAction({
  permission: 'settings:edit',
  input: SupportSettings,
  run: writeSettings,
});

export const saveChoiceAction = staffAction({
  permission: 'settings:edit',
  input: TicketChoiceInput,
  run: saveChoice,
  revalidates: page,
});

export const saveReplyAction = staffAction({
  permission: 'settings:edit',
  input: PredefinedReplyInput,
  run: saveReply,
  revalidates: page,
});

export const deleteReplyAction = staffAction({
  permission: 'settings:edit',
  input: PredefinedReplyId,
  run: deleteReply,
  revalidates: page,
});
