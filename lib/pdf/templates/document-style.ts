/** What the sheet of a document looks like; pages and fonts are said in page-style.ts. */
export const DOCUMENT_STYLE = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: #17191b; font-size: 9pt; line-height: 1.45; -webkit-print-color-adjust: exact; }
body { font-weight: 400; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
h1, h2, th { font-weight: 400; }
h2, .quiet { color: #5c6166; }
h2, thead th, dt { font-size: 7.5pt; }
.lead { font-weight: 600; }
/* Digits run left to right in every script: aligned on this side their decimals stand under each other. */
.figure { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.figure.worded { white-space: normal; overflow-wrap: anywhere; min-width: 22mm; }
.preserve { white-space: pre-line; }

.head { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, auto); column-gap: 12mm; align-items: start; }
.logo { display: block; max-width: 56mm; max-height: 22mm; object-fit: contain; object-position: top; }
.house { font-size: 14pt; font-weight: 600; line-height: 1.2; letter-spacing: -0.01em; max-width: 86mm; }
.title { text-align: end; max-width: 96mm; }
h1 { font-size: 25pt; line-height: 1; letter-spacing: -0.02em; font-weight: 600; }
.number { margin-block-start: 2mm; font-size: 13pt; line-height: 1.25; color: var(--accent); }
.number.long { font-size: 9.5pt; }
.mark { display: inline-block; margin-block-start: 2.5mm; padding: 0.6mm 2.6mm; border: 0.8pt solid; border-radius: 1.2mm; font-size: 10.5pt; font-weight: 600; line-height: 1.35; }
.mark.void { border-width: 2pt; font-size: 14pt; letter-spacing: 0.02em; }
.facts { display: grid; grid-template-columns: auto auto; justify-content: end; gap: 0.6mm 5mm; margin-block-start: 5mm; text-align: end; }
.facts dt { color: #5c6166; align-self: baseline; }
.facts dd { align-self: baseline; }

.parties { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); column-gap: 8mm; margin-block-start: 11mm; }
.party h2 { margin-block-end: 1.2mm; }
.party .lead { font-size: 10pt; line-height: 1.3; margin-block-end: 0.8mm; }

.lines { width: 100%; margin-block-start: 10mm; border-collapse: collapse; }
.lines > thead th { padding: 0 0 1.6mm; vertical-align: bottom; text-align: start; color: #5c6166; border-block-end: 0.9pt solid #17191b; line-height: 1.25; overflow-wrap: normal; }
.lines > thead th.figure { text-align: right; }
.lines > thead th + th, .lines > tbody > tr > td + td { padding-inline-start: 5mm; }
.lines > tbody > tr > td { padding-block: 2.1mm; vertical-align: top; border-block-end: 0.4pt solid #c6cacd; }
.lines tr, .lines .together { break-inside: avoid; }
.lines tr.long { break-inside: auto; }
/* A heading has room above it; what it names begins right below. */
.lines > tbody > tr.heading > th { padding: 4.5mm 0 1.4mm; text-align: start; border-block-end: 0.4pt solid #c6cacd; }
.lines > tbody:nth-of-type(1) > tr.heading:first-child > th { padding-block-start: 2.6mm; }
.lines .heading .lead { font-size: 10pt; }
.lines .heading .quiet { margin-block-start: 0.4mm; font-size: 8.5pt; font-weight: 400; }
.lines > tbody > tr.subtotal > th { padding-block: 1.6mm; text-align: end; color: #43484c; }
.lines > tbody > tr.subtotal > th, .lines > tbody > tr.subtotal > td { padding-block: 1.6mm; border-block-end: 0.9pt solid #c6cacd; }
.lines > tbody > tr.subtotal > td { padding-inline-start: 5mm; font-weight: 600; }
.lines .what { width: 100%; min-width: 50mm; }
.lines .what .quiet { margin-block-start: 0.4mm; font-size: 8.5pt; }
.lines .tax { white-space: nowrap; }
.lines .tax.wide { white-space: normal; min-width: 24mm; }
.lines .tax div { line-height: 1.45; }

.lines > tbody > tr > .closing { padding: 3.5mm 0 0; border: 0; }
.sum-up { display: grid; align-items: start; grid-template-columns: minmax(0, 1fr) auto; column-gap: 10mm; }
.totals { border-collapse: collapse; min-width: 86mm; max-width: 112mm; }
.totals th { text-align: start; padding-block: 0.9mm; width: 100%; min-width: 26mm; }
.totals td { padding-block: 0.9mm; padding-inline-start: 5mm; }
.totals th, .totals td { vertical-align: top; }
.totals .sum th, .totals .sum td { font-weight: 600; border-block-start: 0.4pt solid #c6cacd; padding-block-start: 1.6mm; }
.totals .payable th, .totals .payable td { border-block-start: 1.6pt solid var(--accent); padding-block-start: 2.2mm; font-weight: 600; }
/* In print Chromium does not align cells by their baselines; at these sizes their lower edges do it. */
.totals .payable th { font-size: 10pt; vertical-align: bottom; }
.totals .payable td { text-align: end; font-size: 19pt; line-height: 1.15; letter-spacing: -0.015em; font-weight: 600; }
.void .payable td, .void .sum td { text-decoration: line-through; text-decoration-thickness: 1pt; }

.payment { padding-block-start: 0.7mm; }
.payment h2 { margin-block-end: 1.2mm; }
.payment dl { display: grid; grid-template-columns: fit-content(18mm) minmax(0, 1fr); gap: 0.5mm 3.5mm; }
.payment dt { color: #5c6166; align-self: baseline; }
.payment dd { align-self: baseline; }
.payment .iban { font-weight: 600; unicode-bidi: isolate; direction: ltr; text-align: start; }
[dir='rtl'] .payment .iban { text-align: end; }

/* The code's white edge reaches over the paper's; what sticks out there would push a page in Arabic aside. */
.payment-code { overflow: hidden; display: flex; align-items: center; gap: 3mm; margin-block-start: 3mm; break-inside: avoid; }
.payment-code svg { flex: none; width: 27mm; height: 27mm; margin-inline-start: -2mm; }
.payment-code figcaption { font-size: 7.5pt; color: #5c6166; max-width: 26mm; }

.after { margin-block-start: 8mm; orphans: 3; widows: 3; }
.after h2 { margin-block-end: 0.8mm; break-after: avoid; }
.after + .after { margin-block-start: 5mm; }
.legal { margin-block-start: 4mm; font-size: 8pt; color: #43484c; }
.terms p { font-size: 7.5pt; color: #43484c; }


.proof { font-size: 20pt; }
.proof-facts { width: 100%; border-collapse: collapse; }
.proof-facts th, .proof-facts td { padding-block: 1.6mm; vertical-align: top; text-align: start; border-block-end: 0.4pt solid #c6cacd; }
.proof-facts th { width: 45mm; padding-inline-end: 5mm; color: #5c6166; }
.proof-facts tr { break-inside: avoid; }
.hash { font-size: 8pt; }
.signed { display: block; max-width: 70mm; max-height: 28mm; }
.signed-name { font-size: 15pt; font-style: italic; line-height: 1.3; }
.verdict { margin-block: 1mm 3mm; font-size: 11pt; font-weight: 600; }

.proposal { margin-block-start: 9mm; }
.proposal .subject { font-size: 15pt; line-height: 1.25; font-weight: 600; color: inherit; }
.rich-text { margin-block-start: 7mm; font-size: 9.5pt; line-height: 1.55; orphans: 3; widows: 3; }
.rich-text > * + * { margin-block-start: 2.4mm; }
.rich-text h3 { font-size: 11.5pt; line-height: 1.3; font-weight: 600; break-after: avoid; }
.rich-text h4 { font-size: 10pt; font-weight: 600; break-after: avoid; }
.rich-text * + h3, .rich-text * + h4 { margin-block-start: 4.5mm; }
.rich-text ul, .rich-text ol { padding-inline-start: 6mm; }
.rich-text li > * + * { margin-block-start: 1mm; }
.rich-text blockquote { padding-inline-start: 4mm; border-inline-start: 1.2pt solid #c6cacd; color: #43484c; }
.rich-text hr { border: 0; border-block-start: 0.4pt solid #c6cacd; }
.rich-text a { color: var(--accent); }

/* Letters that join have no room between them. */
[dir='rtl'] * { letter-spacing: 0 !important; }
`;
