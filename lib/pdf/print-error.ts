/** The browser is gone or did not answer in time: the same job may work in another one. */
export class BrowserLostError extends Error {
  override name = 'BrowserLostError';
  readonly overdue: boolean;

  constructor(overdue: boolean, options?: ErrorOptions) {
    super(overdue ? 'The browser did not answer in time.' : 'The browser ended during the job.', options);
    this.overdue = overdue;
  }
}

/** What was to be printed left its page or cut itself off: printing it again would give the same. */
export class UnfaithfulPrintError extends Error {
  override name = 'UnfaithfulPrintError';

  constructor() {
    super('The printed page is not the one that was given to the printer.');
  }
}
