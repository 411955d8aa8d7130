'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { endSchedule, pauseSchedule, remodelSchedule, updateSchedule } from '@/lib/schedules/change-schedule';
import { createSchedule } from '@/lib/schedules/create-schedule';
import { retrySchedule } from '@/lib/schedules/run-schedule';
import {
  EditSchedule,
  NewSchedule,
  PauseSchedule,
  RemodelSchedule,
  ScheduleId,
} from '@/lib/schedules/schemas';

const LIST = '/admin/schedules';
const listAndPage = (_data: unknown, { id }: { id: string }) => [LIST, `${LIST}/${id}`];

export const createScheduleAction = staffAction({
  permission: 'schedules:edit',
  input: NewSchedule,
  run: createSchedule,
  once: 'schedule.create',
  revalidates: () => [LIST],
});

export const updateScheduleAction = staffAction({
  permission: 'schedules:edit',
  input: EditSchedule,
  run: updateSchedule,
  revalidates: listAndPage,
});

export const pauseScheduleAction = staffAction({
  permission: 'schedules:edit',
  input: PauseSchedule,
  run: pauseSchedule,
  revalidates: listAndPage,
});

export const endScheduleAction = staffAction({
  permission: 'schedules:edit',
  input: ScheduleId,
  run: endSchedule,
  revalidates: listAndPage,
});

export const remodelScheduleAction = staffAction({
  permission: 'schedules:edit',
  input: RemodelSchedule,
  run: remodelSchedule,
  revalidates: listAndPage,
});

/** Does not wait for the next try of a run that failed. */
export const retryScheduleAction = staffAction({
  permission: 'schedules:edit',
  input: ScheduleId,
  run: retrySchedule,
  revalidates: listAndPage,
});
