import type { ReactNode } from 'react';
import { formatMoment } from '@/lib/dates/format';
import { languageName } from '@/lib/i18n/locales';
import type { EvidencePaper } from '../evidence-paper';
import { House } from './document-head';
import { Party } from './money-sheet';
import type { Words } from './words';

type Props = { paper: EvidencePaper; words: Words };

const NO_ADDRESS = { street: null, city: null, region: null, postalCode: null, country: null };

/** The proof of an answer on the company's paper: who, when, from where, to which PDF, and whether all of it still holds. */
export function EvidenceSheet({ paper, words }: Props) {
  const { seller, buyer, document } = paper;
  const { t, figures } = words;
  return (
    <main>
      <header className="head">
        <House seller={seller} />
        <div className="title">
          <h1 className="proof">{t('evidence.title')}</h1>
          <p className="number">
            <bdi>{document.number}</bdi>
          </p>
          <dl className="facts">
            <dt>{t('issueDate')}</dt>
            <dd>
              <bdi>{figures.day(document.issueDate)}</bdi>
            </dd>
          </dl>
        </div>
      </header>
      <section className="parties">
        <Party title={t('seller')} party={seller} words={words} />
        <Party
          title={t('buyer.proposal')}
          party={{ ...buyer, address: buyer.address ?? NO_ADDRESS }}
          words={words}
        />
      </section>
      <Given paper={paper} words={words} />
      <Check paper={paper} words={words} />
    </main>
  );
}

/** What was answered, by whom, when and from where, and what was signed. */
function Given({ paper, words: { t } }: Props) {
  const { answer, document, drawn, language, timeZone } = paper;
  const moment = formatMoment(answer.createdAt, language, timeZone);
  return (
    <section className="after">
      <table className="proof-facts">
        <tbody>
          <Fact label={t('evidence.answer')}>{t(`evidence.${answer.answer}`)}</Fact>
          <Fact label={t('evidence.proposal')}>
            <bdi>{document.subject}</bdi>
          </Fact>
          <Fact label={t('evidence.name')}>
            <bdi>{answer.name || '–'}</bdi>
          </Fact>
          {answer.email && (
            <Fact label={t('evidence.email')}>
              <bdi>{answer.email}</bdi>
            </Fact>
          )}
          {answer.reason && (
            <Fact label={t('evidence.reason')}>
              <bdi className="preserve">{answer.reason}</bdi>
            </Fact>
          )}
          <Fact label={t('evidence.at')}>
            <bdi>{moment}</bdi> (<bdi>{timeZone}</bdi>)
            <div className="quiet">
              <bdi>{answer.createdAt.toISOString()}</bdi>
            </div>
          </Fact>
          <Fact label={t('evidence.from')}>
            <bdi>{answer.ip ?? '–'}</bdi>
          </Fact>
          <Fact label={t('evidence.device')}>
            <bdi>{answer.userAgent ?? '–'}</bdi>
          </Fact>
          {answer.signature && (
            <Fact label={t('evidence.signature')}>
              {drawn ? (
                <img className="signed" src={`data:image/png;base64,${drawn}`} alt={answer.name} />
              ) : (
                answer.signature === 'typed' && (
                  <p className="signed-name">
                    <bdi>{answer.name}</bdi>
                  </p>
                )
              )}
              <div className="quiet">{t(`evidence.${answer.signature}`)}</div>
            </Fact>
          )}
          <Fact label={t('evidence.language')}>{languageName(document.language, language)}</Fact>
          <Fact label={t('evidence.pdfHash')}>
            <Hash>{answer.pdfSha256}</Hash>
          </Fact>
          {answer.signatureSha256 && (
            <Fact label={t('evidence.signatureHash')}>
              <Hash>{answer.signatureSha256}</Hash>
            </Fact>
          )}
          <Fact label={t('evidence.recordHash')}>
            <Hash>{answer.evidenceSha256}</Hash>
          </Fact>
        </tbody>
      </table>
    </section>
  );
}

/** What a check of this very moment comes to, part by part. */
function Check({ paper: { answer, verified, checkedAt, language, timeZone }, words: { t } }: Props) {
  const parts = (['pdf', 'record', 'signature'] as const).filter(
    (part) => part !== 'signature' || answer.signatureSha256,
  );
  const holds = parts.every((part) => verified[part]);
  return (
    <section className="after">
      <h2>{t('evidence.checked', { at: formatMoment(checkedAt, language, timeZone) })}</h2>
      <p className="verdict">{t(holds ? 'evidence.holds' : 'evidence.broken')}</p>
      <table className="proof-facts">
        <tbody>
          {parts.map((part) => (
            <Fact key={part} label={t(`evidence.parts.${part}`)}>
              {verified[part] ? `✓ ${t('evidence.same')}` : `✗ ${t('evidence.changed')}`}
            </Fact>
          ))}
        </tbody>
      </table>
      <p className="legal">{t('evidence.howTo')}</p>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}

/** In groups of eight, so that an eye can compare it. */
const Hash = ({ children }: { children: string }) => (
  <bdi className="hash">{children.match(/.{1,8}/g)?.join(' ')}</bdi>
);
