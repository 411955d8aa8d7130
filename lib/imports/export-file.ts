import 'server-only';
import type { Staff } from '@/lib/auth/viewers';
import { BYTE_ORDER_MARK, csvLines, delimiterFor } from '@/lib/csv/write-csv';
import type { CustomerFilter } from '@/lib/customers/customer-filter';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { exportRows } from './export-rows';
import { IMPORT_FIELDS } from './fields';

/** A name in one piece is what the other two come to. */
const COLUMNS = IMPORT_FIELDS.filter((field) => field !== 'fullName');

/** The customers of a list as CSV that an import reads again, written as it is read: however many there are. */
export function exportFile(
  viewer: Staff<'customers:view'>,
  filter: CustomerFilter,
  locale: string,
): ReadableStream<Uint8Array> {
  const t = staffTranslatorFor(locale, 'imports');
  const delimiter = delimiterFor(locale);
  const encoder = new TextEncoder();
  const pages = exportRows(viewer, filter);
  const header = csvLines([COLUMNS.map((field) => t(`fields.${field}`))], delimiter);
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(BYTE_ORDER_MARK + header)),
    async pull(stream) {
      const { value, done } = await pages.next();
      if (done) return stream.close();
      const cells = value.map((row) => COLUMNS.map((field) => row[field] ?? ''));
      stream.enqueue(encoder.encode(csvLines(cells, delimiter)));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
}
