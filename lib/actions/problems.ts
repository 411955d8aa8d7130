import { DomainError, type ErrorCode, type FieldErrors } from './errors';

/** Gathers what is wrong with a form, field by field, so that all of it is told at once. */
export class Problems {
  readonly fields: FieldErrors = {};

  /** The first problem of a field is the one that is shown. */
  at(field: string, code: ErrorCode, params?: Record<string, string | number>): void {
    this.fields[field] ??= { code, params };
  }

  /** @throws DomainError `check_fields` where anything was found */
  raise(): void {
    if (Object.keys(this.fields).length > 0) throw new DomainError('check_fields', { fields: this.fields });
  }
}
