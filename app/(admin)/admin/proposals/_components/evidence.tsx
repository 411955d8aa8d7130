import { Printer } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/components/ui/banner';
import { buttonVariants } from '@/components/ui/button-variants';
import { Description, DescriptionList } from '@/components/ui/description-list';
import { documentAnswer } from '@/lib/answers/document-answer';
import { verifyEvidence } from '@/lib/answers/verify-evidence';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { readFile } from '@/lib/files/read-file';

/** What proves an answer to a proposal, and whether all of it is still as it was given; nothing before an answer. */
export async function Evidence({ viewer, documentId }: { viewer: SignedInStaff; documentId: string }) {
  const [t, answer, verified] = await Promise.all([
    getTranslations('proposals'),
    documentAnswer(viewer, documentId),
    verifyEvidence(viewer, documentId),
  ]);
  if (!answer || !verified) return null;
  const { pdfSha256, evidenceSha256, signature, signatureSha256, userAgent, name } = answer;
  const drawn = signatureSha256 ? await readFile(signatureSha256) : null;
  const changed = [
    ...(verified.pdf ? [] : [t('changedPdf')]),
    ...(verified.record ? [] : [t('changedRecord')]),
    ...(verified.signature ? [] : [t('changedSignature')]),
  ];
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('evidence')}</h2>
      <Banner tone={changed.length === 0 ? 'green' : 'red'} className="mb-3">
        {changed.length === 0 ? t('intact') : t('changed', { what: changed.join(', ') })}
      </Banner>
      {drawn && verified.signature && (
        <img
          src={`data:image/png;base64,${Buffer.from(drawn.bytes).toString('base64')}`}
          alt={t('signedBy', { name })}
          className="mb-3 w-60 max-w-full rounded border border-line bg-white"
        />
      )}
      <DescriptionList>
        {signature && (
          <Description term={t('signedBy', { name })}>
            {t(signature === 'drawn' ? 'signedDrawn' : 'signedTyped')}
          </Description>
        )}
        <Description term={t('device')}>{userAgent}</Description>
        <Description term={t('pdfHash')}>
          <code className="wrap-any text-xs">{pdfSha256}</code>
        </Description>
        <Description term={t('recordHash')}>
          <code className="wrap-any text-xs">{evidenceSha256}</code>
        </Description>
      </DescriptionList>
      <a
        href={`/api/pdf/evidence/${documentId}`}
        target="_blank"
        rel="noreferrer"
        className={buttonVariants({ className: 'mt-3' })}
      >
        <Printer aria-hidden />
        {t('printEvidence')}
      </a>
    </section>
  );
}
