import type { Page, Request } from '@playwright/test';

/** Hosts that a link may lead to: what the strings offer as harmless, and the mark of an email's secret link. */
const HOSTS = ['good.example', 'link.invalid'];

/** What a page does that it was not to do: a dialog, a call for a picture or a foreign host, a blocked script. */
export function watch(page: Page, origin: string): string[] {
  const done: string[] = [];
  page.on('dialog', (dialog) => {
    done.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (isForeign(request, origin)) done.push(`request: ${request.resourceType()} ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') done.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => done.push(`error: ${error.message}`));
  return done;
}

/** Pages have no pictures but those that they carry, and frames nothing that is fetched. */
function isForeign(request: Request, origin: string): boolean {
  const url = new URL(request.url());
  if (url.protocol === 'data:' || url.protocol === 'about:') return false;
  return (
    url.origin !== origin ||
    ['image', 'media'].includes(request.resourceType()) ||
    request.frame().parentFrame() !== null
  );
}

/**
 * Everything in a page that could do something, or lead or call to where it should not: elements, handlers,
 * addresses. It reads the page as the browser does, whoever wrote it.
 * @param more hosts that its links may lead to
 */
export const lively = (page: Page, more: readonly string[] = []): Promise<string[]> =>
  page.evaluate(findLively, [...HOSTS, ...more]);

/** Runs in the page. */
function findLively(hosts: string[]): string[] {
  const found: string[] = [];
  const FORBIDDEN =
    'object, embed, applet, base, marquee, frame, frameset, audio, video, source, math, portal, fencedframe, ' +
    'meta[http-equiv], iframe:not([sandbox]), iframe[sandbox*=allow-scripts], svg script, image, use, animate, set';
  const ADDRESSES = [
    'href',
    'src',
    'srcset',
    'action',
    'formaction',
    'poster',
    'data',
    'background',
    'xlink:href',
  ];
  const own = location.origin;
  const leads = (element: Element, value: string): boolean => {
    let url: URL;
    try {
      url = new URL(value, own === 'null' ? undefined : location.href);
    } catch {
      return false;
    }
    if (url.protocol === 'data:')
      return element.localName === 'img' && /^data:image\/(png|jpeg|webp);/.test(value);
    if (url.protocol === 'mailto:' || url.protocol === 'tel:') return element.localName === 'a';
    if (!['http:', 'https:'].includes(url.protocol) || url.username) return false;
    return url.origin === own || (element.localName === 'a' && hosts.includes(url.hostname));
  };
  const frames = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
  for (const element of [document, ...frames].flatMap((each) => [...each.querySelectorAll('*')])) {
    const tag = (element.cloneNode(false) as Element).outerHTML.slice(0, 200);
    if (element.matches(FORBIDDEN)) found.push(tag);
    const script = element.localName === 'script';
    if (script && !(element as HTMLScriptElement).nonce && !element.hasAttribute('src')) found.push(tag);
    if (element.localName === 'style' && /evil|javascript/i.test(element.textContent ?? '')) found.push(tag);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(tag);
      if (name === 'style' && /url\(|expression|evil/i.test(value)) found.push(tag);
      if (ADDRESSES.includes(name) && !leads(element, value)) found.push(`${name}: ${tag}`);
    }
  }
  return found;
}
