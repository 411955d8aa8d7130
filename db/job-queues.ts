/** The schema that pg-boss keeps its jobs in. */
export const JOB_SCHEMA = 'pgboss';

/**
 * The queues. A job that fails in the expected way puts the next try down by itself; pg-boss's own retries are for
 * jobs whose process died under them: they are given back after `expireInSeconds`.
 */
export const JOB_QUEUES = {
  'invite-imported': {
    expireInSeconds: 120,
    retryLimit: 10,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
  },
  'send-email': {
    expireInSeconds: 120,
    retryLimit: 10,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
  },
  'run-schedule': {
    expireInSeconds: 120,
    retryLimit: 10,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
  },
  'draft-invoice': {
    expireInSeconds: 60,
    retryLimit: 10,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
  },
} as const;

export type JobName = keyof typeof JOB_QUEUES;
