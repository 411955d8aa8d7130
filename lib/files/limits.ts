// Client components may import this file.

/** Bytes of a megabyte as people who choose files see it. */
export const MEGABYTE = 1024 * 1024;

/** All files of one form, in bytes: what arrives with it in one piece, below what the server reads at most. */
export const MOST_BYTES = 9 * MEGABYTE;
