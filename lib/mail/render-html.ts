import type { EmailBlock } from './email-blocks';
import { FONTS, LIGHT, STYLE } from './email-style';
import { escapeHtml } from './escape-html';

export type EmailFrame = {
  /** BCP 47. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Shown at the top and, with the postal address, at the foot. */
  company: string;
  /** Lines of the postal address and how to reach the company. */
  foot: readonly string[];
  /** Six hex digits after `#`, dark enough for white text. */
  accent: string;
  button: { url: string; label: string } | null;
  /** Rows of the small table: what the document asks for, and until when. */
  details?: readonly EmailDetail[];
};

export type EmailDetail = { label: string; value: string };

/**
 * One column of 600 px as tables, since mail programs know little more, and nothing that is fetched. Sides are
 * spelled out for the direction: programs on Word's engine know no logical properties.
 */
export function renderHtml(subject: string, blocks: readonly EmailBlock[], frame: EmailFrame): string {
  const start = frame.direction === 'rtl' ? 'right' : 'left';
  const text = `margin:0 0 16px;font:400 16px/24px ${FONTS};color:${LIGHT.ink};text-align:${start}`;
  const content = blocks.map((block) => {
    if (block.kind === 'button') return button(frame, start);
    return block.kind === 'details' ? details(frame) : paragraph(block.lines, text, frame);
  });
  return `<!doctype html>
<html lang="${escapeHtml(frame.locale)}" dir="${frame.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${STYLE}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${LIGHT.paper}">
<table role="presentation" class="paper" dir="${frame.direction}" width="100%" cellpadding="0" cellspacing="0" style="background:${LIGHT.paper}"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;table-layout:fixed;overflow-wrap:anywhere">
<tr><td class="ink" style="padding:0 4px 16px;font:600 16px/24px ${FONTS};color:${LIGHT.ink};text-align:${start}">${isolated(frame.company)}</td></tr>
<tr><td class="surface" style="padding:32px 36px 20px;background:${LIGHT.surface};border:1px solid ${LIGHT.line};border-radius:6px">
${content.join('\n')}
</td></tr>
<tr><td class="muted" style="padding:16px 4px 0;font:400 12px/18px ${FONTS};color:${LIGHT.muted};text-align:${start}">${frame.foot.map(isolated).join('<br>')}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

/** A name or an address keeps its own order beside text of the other direction. */
const isolated = (line: string) => `<span dir="auto" style="unicode-bidi:isolate">${escapeHtml(line)}</span>`;

function paragraph(lines: readonly string[], style: string, frame: EmailFrame): string {
  return `<p class="ink" style="${style}">${lines.map((line) => linked(line, frame)).join('<br>')}</p>`;
}

/** The link's own address within a sentence can be followed; nothing else becomes a link. */
function linked(line: string, { button: link, accent }: EmailFrame): string {
  if (!link) return escapeHtml(line);
  const address = escapeHtml(link.url);
  const anchor = `<a href="${address}" target="_blank" class="address" style="color:${accent}">${address}</a>`;
  return line.split(link.url).map(escapeHtml).join(anchor);
}

/** Names at the start, values at the end, a thin line under each. */
function details({ details: rows = [], direction }: EmailFrame): string {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const cell = `padding:8px 0;font:400 14px/20px ${FONTS};border-bottom:1px solid ${LIGHT.line}`;
  const lines = rows.map(
    ({ label, value }) =>
      `<tr><td class="muted line" style="${cell};color:${LIGHT.muted};text-align:${start}">${escapeHtml(label)}</td><td class="ink line" style="${cell};font-weight:600;color:${LIGHT.ink};text-align:${end}">${isolated(value)}</td></tr>`,
  );
  return `<table role="presentation" width="100%" dir="${direction}" cellpadding="0" cellspacing="0" style="margin:0 0 24px">${lines.join('')}</table>`;
}

function button({ button: link, accent }: EmailFrame, start: 'left' | 'right'): string {
  if (!link) return '';
  return `<table role="presentation" align="${start}" cellpadding="0" cellspacing="0" style="margin:8px 0 24px"><tr><td bgcolor="${accent}" style="border-radius:6px;background:${accent}"><a href="${escapeHtml(link.url)}" target="_blank" style="display:inline-block;padding:12px 24px;font:600 16px/20px ${FONTS};color:#ffffff;text-decoration:none;border-radius:6px">${escapeHtml(link.label)}</a></td></tr></table><div style="clear:both;line-height:0">&#8203;</div>`;
}
