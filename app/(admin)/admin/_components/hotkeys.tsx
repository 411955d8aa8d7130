'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Fragment, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { type Hotkey, printedKeys } from '@/lib/hotkeys/hotkeys';
import { askToCreate } from './creation';

/** Listens for one key; silent while somebody types, since the library leaves form fields alone. */
function Listener({ hotkey }: { hotkey: Hotkey }) {
  const router = useRouter();
  useHotkeys(
    hotkey.keys,
    () => (hotkey.does === 'go' ? router.push(hotkey.href) : askToCreate(hotkey.what)),
    { preventDefault: true },
  );
  return null;
}

/** All keys of the admin area, and the sheet under `?` that lists them. */
export function Hotkeys({ hotkeys }: { hotkeys: readonly Hotkey[] }) {
  const t = useTranslations('hotkeys');
  const [open, setOpen] = useState(false);
  useHotkeys('?', () => setOpen(true), { useKey: true, preventDefault: true });
  const groups = [
    { title: t('create'), entries: hotkeys.filter(({ does }) => does === 'create') },
    { title: t('go'), entries: hotkeys.filter(({ does }) => does === 'go') },
  ];
  return (
    <>
      {hotkeys.map((hotkey) => (
        <Listener key={hotkey.keys} hotkey={hotkey} />
      ))}
      <Dialog open={open} onOpenChange={setOpen} title={t('title')} description={t('hint')}>
        {/* Side by side, so that nothing has to be scrolled: there is nothing in it that could have the focus. */}
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {groups.map(({ title, entries }) => (
            <section key={title} className="min-w-0">
              <h3 className="mb-1 text-muted text-xs">{title}</h3>
              <dl>
                {entries.map((hotkey) => (
                  <div
                    key={hotkey.keys}
                    className="flex h-8 items-center justify-between border-line border-b"
                  >
                    <dt>
                      {hotkey.does === 'create' ? t(`creation.${hotkey.what}`) : t(`place.${hotkey.where}`)}
                    </dt>
                    <dd className="flex gap-1" dir="ltr">
                      {printedKeys(hotkey.keys).map((key) => (
                        <Fragment key={key}>
                          <Kbd>{key}</Kbd>
                        </Fragment>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  );
}
