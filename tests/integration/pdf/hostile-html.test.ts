import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser } from '@/lib/pdf/browser';
import { UnfaithfulPrintError } from '@/lib/pdf/print-error';
import { printHtml } from '@/lib/pdf/print-html';
import { openCanary } from './canary';
import { pdfText } from './read-pdf';

let canary: Awaited<ReturnType<typeof openCanary>>;
beforeAll(async () => {
  canary = await openCanary();
});
afterAll(() => Promise.all([closeBrowser(), canary.close()]));

const print = (html: string) => printHtml(`<!doctype html><title>x</title>${html}`, { paper: 'A4' });

const refused = (url: string) => ({
  'a refresh at once': `<meta http-equiv="refresh" content="0;url=${url}/now">`,
  'a refresh later': `<meta http-equiv="Refresh" content="1;url=${url}/later">`,
  'a refresh to data': '<meta http-equiv="refresh" content="0;url=data:text/html,other">',
  'a frame': `<iframe src="${url}/frame"></iframe>`,
  'a frame with its own text': `<iframe srcdoc="<img src='${url}/srcdoc'>"></iframe>`,
  'an object': `<object data="${url}/object"></object>`,
  'a font from elsewhere': `<style>@font-face { font-family: f; src: url(${url}/font) }</style>`,
  'a swallowed end': 'before <!-- the rest is a comment',
  'a form field that swallows': '<textarea>',
});

const inert = (url: string) => ({
  script: `<script>document.body.textContent = 'replaced'; location = '${url}/script'</script>`,
  handlers: `<img src="data:," onerror="fetch('${url}/handler')"><body onload="location='${url}'">`,
  images: `<img src="${url}/img"><picture><source srcset="${url}/set"><img></picture><video poster="${url}/poster" src="${url}/video" autoplay></video>`,
  styles: `<link rel=stylesheet href="${url}/link"><style>@import "${url}/import"; body { background: url(${url}/bg); cursor: url(${url}/cur), auto }</style>`,
  hints: `<link rel=preconnect href="${url}"><link rel=dns-prefetch href="${url}"><link rel=prefetch href="${url}/p"><link rel=preload as=image href="${url}/q"><link rel=modulepreload href="${url}/m"><link rel=icon href="${url}/i"><link rel=manifest href="${url}/w">`,
  'another base': `<base href="${url}/"><img src="relative">`,
  'another host': `<img src="http://localhost:${new URL(url).port}/a"><img src="http://[::1]:${new URL(url).port}/b"><img src="//127.1:${new URL(url).port}/c">`,
  'svg in the page': `<svg><image href="${url}/svg"/><use href="${url}/use#a"/></svg>`,
  rules: `<script type=speculationrules>{"prerender":[{"urls":["${url}/spec"]}]}</script>`,
});

const NOWHERE = 'http://127.0.0.1:1';

test.each(Object.keys(refused(NOWHERE)) as (keyof ReturnType<typeof refused>)[])(
  'refuses to print %s',
  async (name) => {
    await expect(print(refused(canary.url)[name])).rejects.toThrow(UnfaithfulPrintError);
    expect(canary.calls()).toBe(0);
  },
);

test.each(Object.keys(inert(NOWHERE)) as (keyof ReturnType<typeof inert>)[])(
  'prints what stands beside %s and calls nobody',
  async (name) => {
    const pdf = await print(`<p>beside</p>${inert(canary.url)[name]}`);
    expect(await pdfText(pdf)).toContain('beside');
    expect(await pdfText(pdf)).not.toContain('replaced');
    expect(canary.calls()).toBe(0);
  },
);

test('a job leaves nothing for the next one on its page', async () => {
  await print('<title>first</title><style>p { display: none }</style><p>secret');
  const texts = await Promise.all(Array.from({ length: 8 }, () => print('<p>second').then(pdfText)));
  expect(texts).toEqual(Array(8).fill('second'));
});
