import type { Messages } from '@/lib/i18n/messages';

/** Everything that can go wrong as expected; each has a message in every language under `errors`. */
export type ErrorCode = keyof Messages['errors'];

export type FieldError = { code: ErrorCode; params?: Record<string, string | number> };

/** Field names are paths as forms know them: `contact.email`, `lines.2.quantity`. */
export type FieldErrors = Record<string, FieldError>;

export type ActionError = {
  code: ErrorCode;
  params?: Record<string, string | number>;
  fields: FieldErrors;
  /** What else the form needs to show, e.g. the other version of a stale save. */
  details?: unknown;
};

export type ActionResult<Data> = { ok: true; data: Data } | { ok: false; error: ActionError };

/** An expected failure. Thrown inside `run`, it rolls the transaction back and reaches the form as its code. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params?: Record<string, string | number>;
  readonly fields: FieldErrors;
  readonly details?: unknown;

  constructor(
    code: ErrorCode,
    more: { params?: Record<string, string | number>; fields?: FieldErrors; details?: unknown } = {},
  ) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = more.params;
    this.fields = more.fields ?? {};
    this.details = more.details;
  }
}

/** An error that stands at one field. */
export function fieldError(
  field: string,
  code: ErrorCode,
  params?: Record<string, string | number>,
): DomainError {
  return new DomainError('check_fields', { fields: { [field]: { code, params } } });
}

export const asActionError = (error: DomainError): ActionError => ({
  code: error.code,
  params: error.params,
  fields: error.fields,
  details: error.details,
});
