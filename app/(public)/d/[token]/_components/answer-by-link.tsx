'use client';

import { AnswerButtons } from '@/components/documents/answer-buttons';
import { SignButtons } from '@/components/proposals/sign-buttons';
import { acceptByLinkAction, declineByLinkAction, signByLinkAction } from '../../actions';

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

/** The signature of whoever holds the link to a proposal, under the PDF that the page shows. */
export const SignByLink = ({
  token,
  number,
  person,
  pdfSha256,
}: AnswerByLinkProps & { pdfSha256: string }) => (
  <SignButtons
    number={number}
    person={person}
    sign={(given) => signByLinkAction({ token, pdfSha256, ...given })}
    decline={({ reason }) => declineByLinkAction({ token, reason })}
  />
);
