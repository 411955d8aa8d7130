/** How long and how many. Client components may import this file. */
export const LONGEST_SUBJECT = 200;
export const LONGEST_MESSAGE = 20_000;
export const LONGEST_TAG = 40;
export const MOST_TAGS = 20;
