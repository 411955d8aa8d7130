import { clientMessages } from './client-messages';
import { type Messages, messagesOf, staffMessagesOf } from './messages';

/** They do not change while a process lives. */
const written = new Map<string, string>();

/** The messages that go to the browser with the pages of an area, as JSON. */
export function clientMessagesText(
  locale: string,
  area: Parameters<typeof clientMessages>[1],
  forStaff: boolean,
): string {
  const key = `${locale} ${area} ${forStaff}`;
  const known = written.get(key);
  if (known) return known;
  const all = forStaff ? staffMessagesOf(locale) : (messagesOf(locale) as Messages);
  const text = JSON.stringify(clientMessages(all, area));
  written.set(key, text);
  return text;
}
