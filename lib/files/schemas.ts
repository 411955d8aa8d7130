import { z } from 'zod';
import { requiredLine } from '@/lib/text/fields';

/** Files of a form, as their bytes; how large is a setting, what they are is asked of their contents. */
export const postedFiles = () =>
  z.array(z.object({ name: requiredLine(200), bytes: z.instanceof(Uint8Array) })).max(20);
export type PostedFile = { name: string; bytes: Uint8Array };
