const LONGEST = 2000;
const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * A link's address as it may be followed, or null: absolute, and over http, https or mailto. It is read by the same
 * parser that a browser uses (WHATWG URL), so that what hides in white space, case or escapes is seen as it would be.
 */
export function safeLink(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > LONGEST) return null;
  try {
    const url = new URL(href);
    if (!ALLOWED.has(url.protocol)) return null;
    // A name before the host is how a link lies about where it leads.
    if (url.protocol !== 'mailto:' && (url.username || url.password || !url.hostname)) return null;
    return url.href;
  } catch {
    return null;
  }
}
