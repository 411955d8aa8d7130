import 'server-only';
import { DomainError } from '@/lib/actions/errors';
import { retried } from '@/lib/actions/retried';
import { allowTry } from '@/lib/auth/attempts';
import type { ClientInfo } from '@/lib/http/client-info';
import { asOwnerOfLink, linkTransaction } from '@/lib/public-links/link-transaction';
import { type AnsweredKind, answerDocument, type DocumentAnswer } from './answer-document';
import type { AcceptByLink, DeclineByLink, SignByLink } from './schemas';

type Given = Pick<DocumentAnswer, 'answer' | 'reason' | 'signed'> & { name?: string; email?: string };

/** Accepts the estimate that a link shows. @throws DomainError `link_ended`, and what `answerDocument` refuses */
export const acceptByLink = (client: ClientInfo, { token, name, email }: AcceptByLink) =>
  answerByLink(client, token, ['estimate'], { answer: 'accepted', reason: null, name, email });

/** Signs the proposal that a link shows. @throws DomainError `link_ended`, and what `answerDocument` refuses */
export const signByLink = (client: ClientInfo, { token, name, email, ...signed }: SignByLink) =>
  answerByLink(client, token, ['proposal'], { answer: 'accepted', reason: null, name, email, signed });

/** Declines the estimate or proposal that a link shows; a contact's link says who. */
export const declineByLink = (client: ClientInfo, { token, reason }: DeclineByLink) =>
  answerByLink(client, token, ['estimate', 'proposal'], { answer: 'declined', reason });

async function answerByLink(
  { ip, userAgent }: ClientInfo,
  token: string,
  kinds: readonly AnsweredKind[],
  { name, email, ...given }: Given,
) {
  const limits = ip ? [{ key: `answer:from:${ip}`, tries: 30, minutes: 15 }] : [];
  if (!(await allowTry(limits))) throw new DomainError('too_many_tries');
  const done = await retried(() =>
    linkTransaction(token, (tx, viewer) => {
      const kind = kinds.find((each) => each === viewer.kind);
      if (!kind) throw new DomainError('link_ended');
      const { documentId, contact } = viewer;
      const person = {
        name: name ?? contact?.name ?? '',
        email: email ?? contact?.email ?? null,
        contactId: contact?.id ?? null,
      };
      return asOwnerOfLink(tx, viewer, () =>
        answerDocument(tx, { ...given, kind, documentId, person, ip, userAgent }),
      );
    }),
  );
  if (!done) throw new DomainError('link_ended');
  return done;
}
