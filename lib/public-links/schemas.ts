import { z } from 'zod';

/** What a link's page posts: the token that it was opened with. */
export const LinkToken = z.object({ token: z.string().max(100) });

export const LinkOfDocument = z.object({ documentId: z.uuid() });
export type LinkOfDocument = z.output<typeof LinkOfDocument>;

export const LinkToRevoke = z.object({ documentId: z.uuid(), linkId: z.uuid() });
export type LinkToRevoke = z.output<typeof LinkToRevoke>;
