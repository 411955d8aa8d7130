import { ADDRESSES, MARKUP } from '../../unit/rich-text/injections.ts';

/** Events that a browser calls a handler for, beside those of the list for the sanitiser. */
const EVENTS =
  'abort auxclick beforecopy beforeinput beforeprint beforetoggle blur cancel canplay change click close ' +
  'contextmenu copy cut dblclick drag dragstart drop durationchange ended formdata hashchange input invalid keydown ' +
  'loadeddata loadstart message mouseenter pageshow paste play popstate resize scroll search securitypolicyviolation ' +
  'submit transitionend unhandledrejection wheel';

/** Out of an attribute or an element, and into a handler. */
const BREAKOUTS = EVENTS.split(' ').flatMap((event) => [
  `<b on${event}=alert(1) style=display:block>`,
  `" on${event}="alert(1)`,
  `' on${event}='alert(1)`,
  `\` on${event}=alert(1) `,
  `'"></textarea></title><img src=x on${event}=alert(1)>`,
]);

/** Takes out what no field lets in: control characters, and what turns the order of a text. */
const typeable = (text: string) =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\u202a-\u202e]/g, '')
    .trim();

/** Every string that means something elsewhere, as it can be typed into a field. */
export const STRINGS: readonly string[] = [
  ...new Set([...MARKUP, ...ADDRESSES, ...BREAKOUTS].map(typeable)),
].filter(Boolean);

/** The strings in as few texts of so many characters as hold them. */
export function packed(strings: readonly string[], most: number, between = ' '): string[] {
  const texts: string[] = [];
  for (const each of strings) {
    const longer = texts.length > 0 ? `${texts.at(-1)}${between}${each}` : each;
    if (texts.length > 0 && longer.length <= most) texts[texts.length - 1] = longer;
    else if (each.length <= most) texts.push(each);
  }
  return texts;
}

/** Without white space, which is the layout's matter. */
export const bare = (text: string) => text.replace(/[\s\u200b]+/gu, '').normalize('NFC');
