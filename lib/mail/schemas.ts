import { z } from 'zod';
import { requiredLine, requiredLines } from '@/lib/text/fields';
import { TEMPLATE_NAMES } from './template-names';

const Which = { name: z.enum(TEMPLATE_NAMES), language: z.string().max(35) };

/** An edited template. `version` is 0 where the form showed the default. */
export const SaveTemplate = z.object({
  ...Which,
  version: z.int32().min(0),
  subject: requiredLine(200),
  body: requiredLines(10_000),
});
export type SaveTemplate = z.output<typeof SaveTemplate>;

export const RestoreTemplate = z.object({ ...Which, version: z.int32().min(0) });
export type RestoreTemplate = z.output<typeof RestoreTemplate>;

export const EmailId = z.object({ id: z.uuid() });
export type EmailId = z.output<typeof EmailId>;
