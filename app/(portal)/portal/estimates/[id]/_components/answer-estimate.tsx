'use client';

import { AnswerButtons } from '@/components/documents/answer-buttons';
import { acceptEstimateAction, declineEstimateAction } from '../../actions';

/** The answer of the contact who is signed in. */
export const AnswerEstimate = ({ id, number }: { id: string; number: string }) => (
  <AnswerButtons
    number={number}
    accept={() => acceptEstimateAction({ id })}
    decline={({ reason }) => declineEstimateAction({ id, reason })}
  />
);
