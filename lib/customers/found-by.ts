import 'server-only';
import type { SQL } from 'drizzle-orm';
import { customers } from '@/db/schema';
import { wordsIn } from '@/lib/lists/words-condition';

/**
 * That a customer is found by a text: each of its words stands somewhere in the names, emails, phones, tax id or
 * city of the customer and its contacts, accents and case aside. Undefined for none.
 */
export const foundBy = (text: string): SQL | undefined => wordsIn(customers.searchText, text);
