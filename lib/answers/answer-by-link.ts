import 'server-only';
import { DomainError } from '@/lib/actions/errors';
import { retried } from '@/lib/actions/retried';
import { allowTry } from '@/lib/auth/attempts';
import type { ClientInfo } from '@/lib/http/client-info';
import { asOwnerOfLink, linkTransaction } from '@/lib/public-links/link-transaction';
import { answerEstimate, type EstimateAnswer } from './answer-estimate';
import type { AcceptByLink, DeclineByLink } from './schemas';

type Given = Pick<EstimateAnswer, 'answer' | 'reason'> & { name?: string; email?: string };

/** Accepts the estimate that a link shows. @throws DomainError `link_ended`, and what `answerEstimate` refuses */
export const acceptByLink = (client: ClientInfo, { token, name, email }: AcceptByLink) =>
  answerByLink(client, token, { answer: 'accepted', reason: null, name, email });

/** Declines the estimate that a link shows; a contact's link says who. */
export const declineByLink = (client: ClientInfo, { token, reason }: DeclineByLink) =>
  answerByLink(client, token, { answer: 'declined', reason });

async function answerByLink({ ip }: ClientInfo, token: string, { name, email, ...given }: Given) {
  const limits = ip ? [{ key: `answer:from:${ip}`, tries: 30, minutes: 15 }] : [];
  if (!(await allowTry(limits))) throw new DomainError('too_many_tries');
  const done = await retried(() =>
    linkTransaction(token, (tx, viewer) => {
      if (viewer.kind !== 'estimate') throw new DomainError('link_ended');
      const { documentId, contact } = viewer;
      const person = {
        name: name ?? contact?.name ?? '',
        email: email ?? contact?.email ?? null,
        contactId: contact?.id ?? null,
      };
      return asOwnerOfLink(tx, viewer, () => answerEstimate(tx, { ...given, documentId, person, ip }));
    }),
  );
  if (!done) throw new DomainError('link_ended');
  return done;
}
