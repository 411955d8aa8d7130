'use client';

import { SignButtons } from '@/components/proposals/sign-buttons';
import { declineProposalAction, signProposalAction } from '../../actions';

type Props = { id: string; number: string; person: { name: string; email: string }; pdfSha256: string };

/** The signature of the contact who is signed in, under the PDF that the page shows. */
export const AnswerProposal = ({ id, number, person, pdfSha256 }: Props) => (
  <SignButtons
    number={number}
    person={person}
    sign={(given) => signProposalAction({ id, pdfSha256, ...given })}
    decline={({ reason }) => declineProposalAction({ id, reason })}
  />
);
