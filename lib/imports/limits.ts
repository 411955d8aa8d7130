/** What a file may have. Apart from the rules, for the browser to say it before a file is sent. */
export const LIMITS = { bytes: 5_000_000, megabytes: 5, rows: 10_000, columns: 200, newGroups: 200 } as const;
