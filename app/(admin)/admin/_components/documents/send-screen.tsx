import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { LISTS } from '@/components/documents/documents-href';
import { type SendAction, SendForm } from '@/components/documents/sending/send-form';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import type { DocumentKind } from '@/lib/documents/states';
import type { SendOptions } from '@/lib/sending/send-options';

type SendScreenProps = { kind: DocumentKind; options: SendOptions; send: SendAction };

/** Where a document is sent from, and a draft issued and sent. */
export async function SendScreen({ kind, options, send }: SendScreenProps) {
  const [t, tDocuments] = await Promise.all([getTranslations('sending'), getTranslations('documents')]);
  const { id, number, customer } = options;
  return (
    <>
      <PageHead
        back={
          <Link href={`${LISTS[kind]}/${id}`} className="hover:text-ink hover:underline">
            <bdi>{number ?? tDocuments(`draftOf.${kind}`)}</bdi>
          </Link>
        }
        title={number === null ? t(`titleIssue.${kind}`) : t(`title.${kind}`, { number })}
        meta={
          <Link href={`/admin/customers/${customer.id}`} className="wrap-any hover:text-ink hover:underline">
            <bdi>{customer.name}</bdi>
          </Link>
        }
      />
      <SendForm kind={kind} options={options} submissionId={randomUUID()} send={send} />
    </>
  );
}
