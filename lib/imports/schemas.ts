import { z } from 'zod';
import { optionalLine } from '@/lib/text/fields';
import { Choices, Reading } from './settings';

/** A file, or what was pasted, as its bytes. */
export const StartImport = z.object({
  submissionId: z.uuid(),
  fileName: optionalLine(200),
  file: z.instanceof(Uint8Array),
});
export type StartImport = z.output<typeof StartImport>;

export const ChangeReading = Reading.extend({ id: z.uuid() });
export type ChangeReading = z.output<typeof ChangeReading>;

export const SaveChoices = Choices.extend({ id: z.uuid() });
export type SaveChoices = z.output<typeof SaveChoices>;

/** `digest` is of the simulation that was looked at: only what it showed is done. */
export const RunImport = z.object({
  id: z.uuid(),
  submissionId: z.uuid(),
  digest: z.string().max(100),
});
export type RunImport = z.output<typeof RunImport>;

export const ImportId = z.object({ id: z.uuid() });
export type ImportId = z.output<typeof ImportId>;
