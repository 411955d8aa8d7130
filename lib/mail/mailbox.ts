/**
 * A name and an address as a header writes them (RFC 5322, 3.4): the name quoted, so that nothing in it can end it,
 * and without line breaks.
 */
export function mailbox(name: string, address: string): string {
  const plain = name.replace(/\p{Cc}+/gu, ' ').trim();
  return plain ? `"${plain.replace(/["\\]/g, '\\$&')}" <${address}>` : address;
}
