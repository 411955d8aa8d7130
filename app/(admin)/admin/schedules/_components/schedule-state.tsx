import { useTranslations } from 'next-intl';
import { Pill, type Tone } from '@/components/ui/pill';
import type { RunOutcome } from '@/db/schema/vocabulary';
import type { ScheduleState as State } from '@/lib/schedules/listed-schedule';

const STATE_TONES: Record<State, Tone> = { running: 'green', paused: 'amber', failed: 'red', ended: 'grey' };
const OUTCOME_TONES: Record<RunOutcome, Tone> = { made: 'green', skipped: 'plain', failed: 'red' };

/** Whether a schedule runs. */
export function ScheduleState({ state }: { state: State }) {
  return <Pill tone={STATE_TONES[state]}>{useTranslations('schedules')(`states.${state}`)}</Pill>;
}

/** What came of a run. */
export function RunState({ outcome }: { outcome: RunOutcome }) {
  return <Pill tone={OUTCOME_TONES[outcome]}>{useTranslations('schedules')(`outcomes.${outcome}`)}</Pill>;
}
