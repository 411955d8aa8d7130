'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useStep } from '@/components/forms/use-step';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ActionResult } from '@/lib/actions/errors';
import { formatMoment } from '@/lib/dates/format';
import { isolated } from '@/lib/i18n/isolate';
import type { ListedLink } from '@/lib/public-links/list-links';

type Made = { url: string; expiresAt: Date };

export type LinkActions = {
  make: (input: { documentId: string }) => Promise<ActionResult<Made>>;
  revoke: (input: { documentId: string; linkId: string }) => Promise<ActionResult<unknown>>;
};

type DocumentLinksProps = {
  documentId: string;
  links: readonly ListedLink[];
  /** Absent for who may only look. */
  actions?: LinkActions;
};

/** The open links of a document: for whom, until when, each to be withdrawn; and a new one to copy. */
export function DocumentLinks({ documentId, links, actions }: DocumentLinksProps) {
  const t = useTranslations('sending');
  const moment = useMoment();
  const router = useRouter();
  const [made, setMade] = useState<Made | null>(null);
  const [revoking, setRevoking] = useState<string | null>(null);
  const making = useStep<Made>((link) => {
    setMade(link);
    router.refresh();
  });
  const revocation = useStep<unknown>(() => {
    setMade(null);
    router.refresh();
  });
  const message = making.message() ?? revocation.message();
  if (!actions && links.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h2 className="text-lg">{t('links')}</h2>
        <p className="text-muted text-sm">{t('linksHelp')}</p>
      </div>
      {links.length > 0 && (
        <ul className="flex flex-col gap-2">
          {links.map(({ id, contact, createdAt, expiresAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-3">
              <span className="wrap-any min-w-0">
                <bdi>{contact ? t('linkOf', { name: isolated(contact) }) : t('linkOfAnybody')}</bdi>
                <span className="block text-muted text-sm">
                  {t('linkUntil', { made: moment(createdAt), until: moment(expiresAt) })}
                </span>
              </span>
              {actions && (
                <Button
                  variant="quiet"
                  aria-label={t('revokeOf', { made: moment(createdAt) })}
                  onClick={() => setRevoking(id)}
                >
                  {t('revoke')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {message && (
        <Banner tone="red" alert>
          {message}
        </Banner>
      )}
      {made && (
        <Field label={t('newLink')} help={t('newLinkHelp', { date: moment(made.expiresAt) })}>
          {(control) => (
            <span className="flex gap-2">
              <Input
                {...control}
                readOnly
                dir="ltr"
                value={made.url}
                onFocus={(event) => event.target.select()}
              />
              <CopyButton text={made.url} />
            </span>
          )}
        </Field>
      )}
      {actions && (
        <div>
          <Button pending={making.pending} onClick={() => making.run(() => actions.make({ documentId }))}>
            {t('makeLink')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={revoking !== null}
        onOpenChange={(open) => !open && setRevoking(null)}
        title={t('revokeQuestion')}
        description={t('revokeHelp')}
        confirm={t('revoke')}
        danger
        onConfirm={() =>
          actions && revoking && revocation.run(() => actions.revoke({ documentId, linkId: revoking }))
        }
      />
    </section>
  );
}

function useMoment(): (moment: Date) => string {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return (moment) => formatMoment(moment, locale, timeZone);
}
