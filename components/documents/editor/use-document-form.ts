'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useActionForm } from '@/components/forms/use-action-form';
import type { ActionResult, ErrorCode } from '@/lib/actions/errors';
import type { DraftForm } from '@/lib/documents/draft-form';
import type { DocumentKind } from '@/lib/documents/states';
import { LISTS } from '../documents-href';
import { draftFields, type EditorValues, valuesOfDraft } from './editor-values';
import { type KeptTyping, keepTyping } from './kept-typing';
import { useAutosave } from './use-autosave';
import { useKeptTyping } from './use-kept-typing';

type Fields = ReturnType<typeof draftFields>;
type Created = { id: string };
type Updated = { id: string; version: number };

/** A new document, by the id of its form, or a draft by its version. */
export type DocumentSave =
  | {
      submissionId: string;
      create: (input: Fields & { submissionId: string }) => Promise<ActionResult<Created>>;
    }
  | {
      id: string;
      version: number;
      update: (
        input: Fields & { id: string; version: number; auto: boolean },
      ) => Promise<ActionResult<Updated>>;
    };

/** What a further key, a further try or signing in may set right. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['check_fields', 'not_sent', 'signed_out']);

type DocumentForm = {
  kind: DocumentKind;
  initial: EditorValues;
  save: DocumentSave;
  staffId: string;
  /** The language of who types. */
  typing: string;
  companyLanguage: string;
};

/**
 * A document while it is typed. A new one reaches the server when somebody saves it, a draft shortly after each
 * pause; until then the browser keeps what was typed. Saves go one after the other, each on the version that the one
 * before has made, and a version that somebody else has made is told.
 */
export function useDocumentForm({ kind, initial, save, staffId, typing, companyLanguage }: DocumentForm) {
  const router = useRouter();
  const [version, setVersion] = useState('update' in save ? save.version : null);
  // A new document that was sent and not answered: it may be there already.
  const [sentAs, setSentAs] = useState<string | null>(null);
  const inTurn = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef(version);
  const takeVersion = (next: number) => {
    newest.current = next;
    setVersion(next);
  };

  const form = useActionForm<EditorValues, Created>({
    initial,
    action: (values) => ('create' in save ? create(save, values) : update(save, values, false)),
    onDone: ({ id }) => router.push(sentAs ? `${LISTS[kind]}/${id}/edit` : `${LISTS[kind]}/${id}`),
  });
  const documentId = 'id' in save ? save.id : null;
  const kept = useKeptTyping({
    place: { staffId, kind, documentId },
    ...{ initial, values: form.values, dirty: form.dirty, typing, version, sentAs },
  });

  async function create(to: Extract<DocumentSave, { create: unknown }>, values: EditorValues) {
    const submissionId = sentAs ?? to.submissionId;
    // Should the page go before the answer comes, what is left of it knows under which name it was sent.
    kept.keep({ sentAs: submissionId });
    const fields = draftFields(values, typing);
    const result = await to.create({ ...fields, submissionId }).catch((error) => {
      setSentAs(submissionId);
      throw error;
    });
    if (result.ok && sentAs) {
      // The answer may be the first sending's: what was typed since is offered on the draft that it made.
      const place = { staffId, kind, documentId: result.data.id };
      keepTyping(place, { id: submissionId, at: Date.now(), typing, version: 1, sentAs: null, values });
    } else if (!result.ok && !sentAs) kept.keep({ sentAs: null });
    return result;
  }
  function update(to: Extract<DocumentSave, { update: unknown }>, values: EditorValues, auto: boolean) {
    const turn = inTurn.current.then(async () => {
      const fields = draftFields(values, typing);
      const result = await to.update({ ...fields, id: to.id, version: newest.current ?? to.version, auto });
      if (result.ok) takeVersion(result.data.version);
      return result;
    });
    inTurn.current = turn.catch(() => {});
    return turn;
  }

  const theirs = form.error?.code === 'stale' ? (form.error.details as DraftForm | null) : null;
  const autosave = useAutosave({
    on: 'update' in save && form.dirty && !form.pending && (!form.error || PASSING.has(form.error.code)),
    values: form.values,
    save: (values) => ('update' in save ? update(save, values, true) : Promise.reject()),
    onSaved: (values) => {
      form.setSaved(values);
      form.setError(null);
    },
    onRefused: form.setError,
  });

  return {
    ...form,
    autosave,
    theirs,
    takeTheirs(draft: DraftForm) {
      const own = form.values.customer?.id === draft.customer.id ? form.values.customer : null;
      const languages = { ownLanguage: own?.ownLanguage ?? null, customer: own?.language ?? companyLanguage };
      const values = valuesOfDraft(draft, languages, typing);
      form.setValues(values);
      form.setSaved(values);
      takeVersion(draft.version);
      form.setError(null);
    },
    keepMine(draft: DraftForm) {
      takeVersion(draft.version);
      form.setError(null);
    },
    offered: kept.offered,
    discard: (typed: KeptTyping) => kept.forget(typed.id),
    restore(typed: KeptTyping) {
      kept.adopt(typed);
      // What an older version of this page did not know is as the page has it.
      form.setValues((current) => ({ ...current, ...typed.values }));
      if (typed.version !== null) takeVersion(typed.version);
      if (typed.sentAs) setSentAs(typed.sentAs);
    },
  };
}
