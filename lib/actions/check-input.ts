import type { z } from 'zod';
import en from '@/messages/en.json';
import { DomainError, type ErrorCode, type FieldError, type FieldErrors } from './errors';

const isErrorCode = (text: string): text is ErrorCode => text in en.errors || text in en.staffErrors;

/** A zod issue as a code that every language has. Schemas name their own by `error: 'email_invalid'`. */
function issueError(issue: z.core.$ZodIssue): FieldError {
  if (isErrorCode(issue.message)) return { code: issue.message };
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'too_long', params: { max: Number(issue.maximum) } }
        : { code: 'too_large', params: { max: Number(issue.maximum) } };
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? { code: 'required' }
        : { code: 'too_small', params: { min: Number(issue.minimum) } };
    case 'invalid_type':
      return { code: issue.input === undefined || issue.input === null ? 'required' : 'invalid' };
    default:
      return { code: 'invalid' };
  }
}

/** The first error of each field, by its path. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issueError(issue);
  return fields;
}

/**
 * What was posted, as the schema has it.
 * @throws DomainError `check_fields` with an error at each field that is wrong
 */
export function checkInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  // With what was there, or something of the wrong kind would be called missing.
  const parsed = schema.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new DomainError('check_fields', { fields: fieldErrors(parsed.error) });
  return parsed.data;
}
