'use client';

import { AnswerButtons } from '@/components/documents/answer-buttons';
import { acceptByLinkAction, declineByLinkAction } from '../../actions';

type AnswerByLinkProps = { token: string; number: string; person: { name: string; email: string } };

/** The answer of whoever holds the link. */
export const AnswerByLink = ({ token, number, person }: AnswerByLinkProps) => (
  <AnswerButtons
    number={number}
    person={person}
    accept={(who) => acceptByLinkAction({ token, ...who })}
    decline={({ reason }) => declineByLinkAction({ token, reason })}
  />
);
