import 'server-only';
import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { cleanText } from '@/lib/text/clean-text';
import { foundBy } from './found-by';
import type { FindDuplicates } from './schemas';
import { checkTaxId } from './tax-id';
import { visibleCustomers } from './visible-customers';

type Twin = { id: string; name: string };

/** The customer that has it already, per field; and what is known of the tax id. */
export type Duplicates = {
  company: Twin | null;
  taxId: Twin | null;
  email: Twin | null;
  taxIdDoubtful: boolean;
};

/** What is left of a tax id when people's punctuation is taken away. */
const bare = (value: SQL | string) => sql`upper(regexp_replace(${value}, '[^[:alnum:]]', '', 'g'))`;

/**
 * Points out who has the company name, tax id or email that is being typed (PRODUCT.md 1.1). Names are compared
 * without accents and case, tax ids without punctuation.
 */
export async function findDuplicates(
  tx: Tx,
  viewer: Staff<'customers:view'>,
  typed: FindDuplicates,
): Promise<Duplicates> {
  const company = plain(typed.company);
  const taxId = plain(typed.taxId);
  const email = plain(typed.email).toLowerCase();
  const others = and(
    visibleCustomers(viewer),
    typed.exceptCustomerId ? ne(customers.id, typed.exceptCustomerId) : undefined,
  );
  const twin = async (condition: SQL): Promise<Twin | null> => {
    const [found] = await tx
      .select({ id: customers.id, name: customers.displayName })
      .from(customers)
      .where(and(others, condition))
      .limit(1);
    return found ?? null;
  };
  const withEmail = sql`exists (select 1 from ${contacts} where ${contacts.customerId} = ${customers.id} and ${eq(contacts.email, email)})`;
  return {
    company: company
      ? await twin(
          and(foundBy(company), sql`search_form(${customers.company}) = search_form(${company})`) ??
            sql`false`,
        )
      : null,
    taxId: /[\p{L}\p{N}]/u.test(taxId)
      ? await twin(sql`${bare(sql`${customers.taxId}`)} = ${bare(taxId)}`)
      : null,
    email: email ? await twin(withEmail) : null,
    taxIdDoubtful: taxId !== '' && checkTaxId(typed.country, taxId) === 'invalid',
  };
}

const plain = (text: string) => {
  const cleaned = cleanText(text);
  return cleaned.ok ? cleaned.value : '';
};
