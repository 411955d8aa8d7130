import type { Named } from '@/lib/i18n/names';

/** The choices of a select that have a code and a name in the reader's language: countries, languages, currencies. */
export const NamedOptions = ({ of }: { of: readonly Named[] }) =>
  of.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
