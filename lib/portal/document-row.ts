import type { Day } from '@/lib/dates/day';
import { type ListedDocument, listedDocument } from '@/lib/documents/listed-document';

/** A document as lists and the home page show it; a contact sees none without a number. */
export type PortalDocument = ListedDocument & { number: string };

/** What a row comes to on a day of the company's time zone. */
export const portalDocument = (row: Parameters<typeof listedDocument>[0], today: Day): PortalDocument => ({
  ...listedDocument(row, today),
  number: row.number ?? '',
});
