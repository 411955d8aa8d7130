import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { mailbox } from '@/lib/mail/mailbox';
import { fieldsIn, mergeFieldsOf } from '@/lib/mail/merge-fields';
import { defaultTemplate } from '@/lib/mail/read-template';
import { renderEmail } from '@/lib/mail/render-email';
import type { EmailFrame } from '@/lib/mail/render-html';
import {
  isAnswerTemplate,
  isMoneyTemplate,
  isTicketTemplate,
  TEMPLATE_NAMES,
} from '@/lib/mail/template-names';

const frame: EmailFrame = {
  locale: 'en',
  direction: 'ltr',
  company: 'Núñez',
  foot: ['Núñez', 'Calle Mayor 3', '45001 Toledo'],
  accent: '#1d5c42',
  button: { url: 'https://crm.example.com/go?a=1&b=2', label: 'Sign in' },
};

const render = (subject: string, body: string, values = {}, more: Partial<EmailFrame> = {}) =>
  renderEmail('welcome', { subject, body }, values, { ...frame, ...more });

const HOSTILE = `<script>alert(1)</script><img src=x onerror="x">'"&{company}`;

describe('an email', () => {
  it('shows markup in names as text', () => {
    const { html, text } = render('Hi', 'Dear {contact_first_name},', { contact_first_name: HOSTILE });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain(
      'Dear &lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;x&quot;&gt;',
    );
    expect(text).toContain(`Dear ${HOSTILE},`);
  });

  it('shows markup in a template, a company name and an address as text', () => {
    const { html } = render(HOSTILE, `${HOSTILE}\n\n{link}`, {}, { company: HOSTILE, foot: [HOSTILE] });
    expect(html).not.toMatch(/<script|<img|onerror="/);
  });

  it('lets no label or address end its attribute', () => {
    const button = { url: 'https://crm.example.com/"><b>', label: '"><b>' };
    const { html } = render('Hi', '{link}\n\nat {link}', {}, { button });
    expect(html).not.toContain('<b>');
  });

  it('fills fields in once, so that a name with braces stays a name', () => {
    const { text } = render('Hi', '{contact_first_name} of {customer}', {
      contact_first_name: '{customer}',
      customer: '$& Ltd',
    });
    expect(text).toContain('{customer} of $& Ltd');
  });

  it('has a subject of one line, whatever the name', () => {
    const { subject } = render('Welcome {customer}', 'x', { customer: 'A\r\nBcc: x@y.z\u2028\0B' });
    expect(subject).toBe('Welcome A Bcc: x@y.z B');
  });

  it('never has an empty subject', () => {
    expect(render('{customer}', 'x', { customer: '' }).subject).toBe('Núñez');
  });

  it('makes one button of the line that holds the link alone', () => {
    const { html, text } = render('Hi', 'Before.\n  {link}\nAfter, at {link}.');
    expect(html.match(/>Sign in</g)).toHaveLength(1);
    expect(html.match(/href="https:\/\/crm\.example\.com\/go\?a=1&amp;b=2"/g)).toHaveLength(2);
    expect(text).toContain(
      'Before.\n\nSign in:\nhttps://crm.example.com/go?a=1&b=2\n\nAfter, at https://crm',
    );
  });

  it('leaves button and note out where there is no link', () => {
    const { html, text } = render('Hi', 'One.\n\n{link_note}\n\n{link}\n\nTwo.', {}, { button: null });
    expect(html).not.toContain('<a ');
    expect(text).toContain('One.\n\nTwo.');
  });

  it('keeps lines together and paragraphs apart', () => {
    const { html } = render('Hi', 'Kind regards,\n{company}\n\n\nBye', { company: 'Núñez' });
    expect(html).toContain('Kind regards,<br>Núñez</p>');
    expect(html).toContain('>Bye</p>');
  });

  it('leaves what is no field as it was typed', () => {
    expect(render('Hi', 'Use { braces } and {nothing}.').text).toContain('Use { braces } and {nothing}.');
  });

  it('is mirrored for a language from right to left', () => {
    const { html } = render('Hi', 'x\n\n{link}', {}, { locale: 'ar', direction: 'rtl' });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('text-align:right');
    expect(html).not.toContain('text-align:left');
    expect(html).toContain('<span dir="auto" style="unicode-bidi:isolate">45001 Toledo</span>');
  });

  it('asks for nothing from anywhere', () => {
    expect(render('Hi', 'x').html).not.toMatch(/src=|url\(|@import|<link/);
  });
});

describe('the default templates', () => {
  it.each(LOCALES)('of %s hold only fields that are theirs, and the link', (locale) => {
    for (const name of TEMPLATE_NAMES) {
      const { subject, body } = defaultTemplate(name, locale);
      expect(mergeFieldsOf(name, 'subject')).toEqual(expect.arrayContaining(fieldsIn(subject)));
      expect(mergeFieldsOf(name, 'body')).toEqual(expect.arrayContaining(fieldsIn(body)));
      if (name === 'registration_rejected' || isMoneyTemplate(name)) continue;
      expect(body).toMatch(/^\{link\}$/m);
      // What leads staff to a page of theirs needs no word on the link.
      const toStaffPage = ['registration_received', 'customer_reminder', 'files_received'].includes(name);
      if (!isAnswerTemplate(name) && !isTicketTemplate(name) && !toStaffPage)
        expect(body).toContain('{link_note}');
    }
  });
});

describe('a mailbox', () => {
  it('quotes the name and lets nothing end it', () => {
    expect(mailbox('Núñez', 'a@b.c')).toBe('"Núñez" <a@b.c>');
    expect(mailbox('x" <evil@x.y>, "\\', 'a@b.c')).toBe('"x\\" <evil@x.y>, \\"\\\\" <a@b.c>');
    expect(mailbox('A\r\nBcc: evil@x.y', 'a@b.c')).toBe('"A Bcc: evil@x.y" <a@b.c>');
    expect(mailbox(' ', 'a@b.c')).toBe('a@b.c');
  });
});
