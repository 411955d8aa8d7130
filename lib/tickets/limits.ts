/** How long and how many. Client components may import this file. */
export const LONGEST_SUBJECT = 200;
export const LONGEST_MESSAGE = 20_000;
export const LONGEST_TAG = 40;
export const MOST_TAGS = 20;

/** Bytes of a megabyte as people who choose files see it. */
export const MEGABYTE = 1024 * 1024;

/** All files of one message, in bytes: what arrives with it in one piece, below what the server reads at most. */
export const MOST_BYTES = 9 * MEGABYTE;
