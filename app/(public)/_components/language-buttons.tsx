'use client';

import { useActionState } from 'react';
import { chooseLanguageAction } from '../actions';

/** One button per language in a plain form, so that it works without scripts. */
export function LanguageButtons({
  label,
  languages,
  current,
}: {
  label: string;
  languages: readonly { code: string; name: string }[];
  current: string;
}) {
  const [, choose] = useActionState(chooseLanguageAction, null);
  return (
    <form action={choose} aria-label={label} className="flex flex-wrap justify-center gap-x-2 gap-y-1">
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="submit"
          name="language"
          value={code}
          lang={code}
          aria-current={code === current ? 'true' : undefined}
          className="min-h-8 rounded px-2 hover:text-ink hover:underline hover:underline-offset-2 aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-11"
        >
          {name}
        </button>
      ))}
    </form>
  );
}
