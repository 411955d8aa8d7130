import { afterAll, expect, test } from 'vitest';
import { translatorFor } from '@/lib/i18n/translator';
import { closeBrowser } from '@/lib/pdf/browser';
import { renderDocumentPdf } from '@/lib/pdf/render-document-pdf';
import { pdfFonts, pdfText, squeeze } from './read-pdf';
import { sampleDocument } from './sample-document';

afterAll(closeBrowser);

const SAMPLES: Record<string, string> = {
  es: 'Cigüeñal y ñandú, ¿qué tal? Año 2026 · 10 € — «sí»',
  pl: 'Zażółć gęślą jaźń, spółka z o.o.',
  tr: 'Işık ve gölge, İstanbul ğüşöç ₺',
  vi: 'Công ty Trách nhiệm hữu hạn Đường Nguyễn Huệ',
  ru: 'Съешь же ещё этих мягких французских булок №5',
  uk: 'Ґанок, їжак, єнот і ґудзик ₴',
  el: 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία',
  zh: '上海晨光贸易有限公司,感谢您的惠顾。龍',
  ja: '株式会社さくら商事 東京都千代田区、ありがとうございます。',
  ko: '주식회사 한빛 서울특별시 강남구 감사합니다',
  th: 'บริษัท ดอกไม้ จำกัด ขอบคุณที่ใช้บริการ',
  en: 'Café 🍽 👍 ✅ ★',
  hi: 'सूर्योदय ट्रेडिंग कंपनी धन्यवाद ₹',
  ar: 'شركة الياسمين للتجارة شكرا لكم',
  he: 'חברת הזית בעם תודה רבה ₪',
};

/** In them vowels and tones stand around their consonant, drawn by glyphs that a copy cannot name. */
const STACKED = ['th', 'hi'];

/** What a copy of a text holds, whatever the order in which right-to-left text is stored. */
const letters = (text: string) =>
  [...squeeze(text.normalize('NFKC')).replace(/[\u200e\u200f]/g, '')].sort().join('');

const samples = Object.entries(SAMPLES);

test.each(samples)('prints %s with fonts of our own', async (language, sample) => {
  const { buyer } = sampleDocument();
  const pdf = await renderDocumentPdf(
    sampleDocument({ language, note: sample, buyer: { ...buyer, name: sample } }),
  );
  const fonts = pdfFonts(pdf);
  expect(fonts.filter((name) => !/^(IBMPlexSans|NotoSansSC|NotoEmoji)/.test(name))).toEqual([]);
});

test.each(samples.filter(([language]) => !STACKED.includes(language)))(
  'what is written in %s can be read out of the file',
  async (language, sample) => {
    const [without, withIt] = await Promise.all(
      [null, sample].map((note) => renderDocumentPdf(sampleDocument({ language, note })).then(pdfText)),
    );
    const label = translatorFor(language, 'pdf')('note');
    expect(letters(withIt ?? '')).toBe(letters(without + label + sample));
  },
);

test('every script at once, in a document that is in none of them', async () => {
  const pdf = await renderDocumentPdf(
    sampleDocument({ language: 'en', note: Object.values(SAMPLES).join('\n') }),
  );
  for (const name of pdfFonts(pdf)) expect(name).toMatch(/^(IBMPlexSans|NotoSansSC|NotoEmoji)/);
  const text = await pdfText(pdf);
  for (const language of ['es', 'pl', 'ru', 'el', 'zh', 'ja', 'ko']) {
    expect(text).toContain(squeeze(SAMPLES[language] ?? ''));
  }
});

test('a Latin invoice carries no other font', async () => {
  const pdf = await renderDocumentPdf(sampleDocument({ language: 'es' }));
  expect(pdf.byteLength).toBeLessThan(80_000);
  expect(new Set(pdfFonts(pdf)).size).toBeLessThanOrEqual(2);
});
