import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser } from '@/lib/pdf/browser';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { renderDocumentPdf } from '@/lib/pdf/render-document-pdf';
import { openCanary } from './canary';
import { pdfText, squeeze } from './read-pdf';
import { sampleDocument, sampleLines, sampleTotals } from './sample-document';

let canary: Awaited<ReturnType<typeof openCanary>>;
beforeAll(async () => {
  canary = await openCanary();
});
afterAll(() => Promise.all([closeBrowser(), canary.close()]));

/** Documents of one page that between them say the same in every field which takes any text. */
const saying = {
  'in names and addresses': (text: string): PrintableDocument => {
    const base = sampleDocument();
    const address = { street: text, city: text, region: `${text}.`, postalCode: text, country: 'ES' };
    const party = { name: text, attention: text, taxId: text, address };
    const contact = { email: text, phone: text, website: text };
    return sampleDocument({
      seller: { ...base.seller, ...party, ...contact },
      buyer: party,
      lines: sampleLines(1),
      note: null,
      terms: null,
    });
  },
  'in what is sold': (text: string): PrintableDocument => {
    const lines = sampleLines(1).map((line) => ({
      ...line,
      description: `${text}\n${text}`,
      unit: text,
      taxes: [{ name: text, rate: '21' }],
    }));
    const totals = sampleTotals(lines);
    return sampleDocument({
      lines,
      totals: { ...totals, taxes: totals.taxes.map((tax) => ({ ...tax, name: text })) },
    });
  },
  'around what is sold': (text: string): PrintableDocument => {
    const { seller } = sampleDocument();
    return sampleDocument({
      number: text,
      reference: text,
      shipping: { street: text, city: text, region: null, postalCode: text, country: 'ES' },
      seller: { ...seller, bankName: text, bic: text, registerLine: text },
      lines: sampleLines(1),
      note: text,
      terms: text,
    });
  },
};

/** Letters in place of all that could mean something, so that lines and pages break in the same places. */
const harmless = (text: string) => text.replace(/[^\p{L}\p{N}\s-]/gu, 'x');

const attacks = (url: string) => ({
  iframe: `<iframe src="${url}/iframe"></iframe>`,
  object: `<object data="${url}/object"></object>`,
  refresh: `<meta http-equiv="refresh" content="0;url=${url}/refresh">`,
  stylesheet: `</style><style>@import url(${url}/import);</style>`,
  image: `"><img src=${url} onerror="fetch('/')">`,
  script: `</script><script>fetch('${url}/script')</script>`,
  preconnect: `<link rel=preconnect href=${url}>`,
  'end of the title': `</title><base href=${url}><link rel=stylesheet href=/title>`,
  'end of a css string': `"; } * { color: url(${url}) } /*`,
  'unclosed comment': '<!-- <textarea> <plaintext>',
  'template syntax': '{id} {{constructor}} #{7*7} <%= 1 %> &lt;b&gt; \\22 \\',
});

type Attack = keyof ReturnType<typeof attacks>;
type Place = keyof typeof saying;
const cases = (Object.keys(attacks('')) as Attack[]).flatMap((name) =>
  (Object.keys(saying) as Place[]).map((place): [Attack, Place] => [name, place]),
);

test.each(cases)('prints %s %s as the text that it is', async (name, place) => {
  const hostile = attacks(canary.url)[name];
  const [plain, printed] = await Promise.all(
    [harmless(hostile), hostile].map((text) => renderDocumentPdf(saying[place](text)).then(pdfText)),
  );
  expect(printed).toBe(plain?.replaceAll(squeeze(harmless(hostile)), squeeze(hostile)));
  expect(canary.calls()).toBe(0);
});

test('takes no colour, logo or account number for more than that', async () => {
  const { seller } = sampleDocument();
  const { url } = canary;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}/svg"/><script>fetch('${url}')</script></svg>`;
  const logos = [
    { mime: 'image/svg+xml', base64: Buffer.from(svg).toString('base64') },
    { mime: `image/png"><img src="${url}/mime`, base64: '' },
    { mime: 'text/html', base64: Buffer.from(`<img src="${url}/html">`).toString('base64') },
  ];
  const accent = `red; background: url(${url}/accent)`;
  const iban = `<img src=${url}/iban>`;
  for (const logo of logos) {
    const pdf = await renderDocumentPdf(sampleDocument({ seller: { ...seller, logo, accent, iban } }));
    expect(await pdfText(pdf)).toContain(squeeze(iban).toUpperCase());
  }
  expect(canary.calls()).toBe(0);
});

test('the canary hears who does call', async () => {
  await fetch(canary.url);
  expect(canary.calls()).toBe(1);
});
