import { z } from 'zod';

/** Kinds of document that have screens, as addresses name them. */
const Address = z.object({ kind: z.enum(['invoice', 'estimate', 'credit_note', 'proposal']), id: z.uuid() });

/** Kind and id from an address, or null for what is none. */
export function documentAddress(params: { kind: string; id: string }): z.output<typeof Address> | null {
  return Address.safeParse(params).data ?? null;
}

/** Whether an address's last part can be an id at all: anything else is a document that does not exist. */
export const isDocumentId = (id: string): boolean => z.uuid().safeParse(id).success;
