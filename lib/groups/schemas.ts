import { z } from 'zod';
import { GROUP_COLORS } from '@/db/schema/vocabulary';
import { requiredLine } from '@/lib/text/fields';

export const GroupName = requiredLine(60);

export const CreateGroup = z.object({ name: GroupName, color: z.enum(GROUP_COLORS) });
export type CreateGroup = z.output<typeof CreateGroup>;

export const UpdateGroup = CreateGroup.extend({ id: z.uuid(), version: z.int() });
export type UpdateGroup = z.output<typeof UpdateGroup>;

export const GroupId = z.object({ id: z.uuid() });
export type GroupId = z.output<typeof GroupId>;
