'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type EditorProposal, type EditorSection, emptySection } from '../documents/editor/editor-values';
import { RichTextEditor } from './rich-text-editor';

type ProposalEditorProps = {
  proposal: EditorProposal;
  onChange: (proposal: EditorProposal) => void;
  subjectError?: string;
  /** A template's may wait for the proposal. */
  subjectOptional?: boolean;
  /** Of the text that is written. */
  language: string;
  /** The lines with their totals, or what stands for them. */
  lines: ReactNode;
};

/** A proposal's subject and its sections, the lines among them, each to be moved. */
export function ProposalEditor({
  proposal,
  onChange,
  subjectError,
  subjectOptional,
  language,
  lines,
}: ProposalEditorProps) {
  const t = useTranslations('proposals');
  const { subject, sections } = proposal;
  const put = (next: EditorSection[]) => onChange({ subject, sections: next });
  const change = (at: number, part: Partial<EditorSection>) =>
    put(sections.map((section, place) => (place === at ? { ...section, ...part } : section)));
  function move(at: number, by: -1 | 1) {
    const next = [...sections];
    const [moved] = next.splice(at, 1);
    if (moved) put(next.toSpliced(at + by, 0, moved));
  }
  return (
    <div className="mt-6 flex flex-col gap-6">
      <Field label={t('subject')} optional={subjectOptional} help={t('subjectHelp')} error={subjectError}>
        <Input
          value={subject}
          maxLength={200}
          lang={language}
          dir="auto"
          onChange={(event) => onChange({ subject: event.target.value, sections })}
        />
      </Field>
      {[...sections.entries()].map(([at, section]) => {
        const n = at + 1;
        return (
          <section key={section.key} className="flex min-w-0 flex-col gap-2">
            <div className="flex flex-wrap items-end justify-end gap-1">
              {section.kind === 'text' ? (
                <Field label={t('sectionTitle', { n })} optional className="min-w-40 flex-1">
                  <Input
                    value={section.title}
                    maxLength={200}
                    lang={language}
                    dir="auto"
                    onChange={(event) => change(at, { title: event.target.value })}
                  />
                </Field>
              ) : (
                <p className="flex-1 text-muted text-sm">{t('linesHere')}</p>
              )}
              <Button
                size="icon"
                variant="quiet"
                aria-label={t('moveUp', { n })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                size="icon"
                variant="quiet"
                aria-label={t('moveDown', { n })}
                disabled={n === sections.length}
                onClick={() => move(at, 1)}
              >
                <ArrowDown aria-hidden />
              </Button>
              {section.kind === 'text' && (
                <Button
                  size="icon"
                  variant="quiet"
                  aria-label={t('removeSection', { n })}
                  onClick={() => put(sections.toSpliced(at, 1))}
                >
                  <X aria-hidden />
                </Button>
              )}
            </div>
            {section.kind === 'text' ? (
              <RichTextEditor
                label={t('sectionText', { n })}
                language={language}
                initial={section.text}
                onChange={(text) => change(at, { text })}
              />
            ) : (
              lines
            )}
          </section>
        );
      })}
      <div>
        <Button onClick={() => put([...sections, emptySection()])}>
          <Plus aria-hidden />
          {t('addSection')}
        </Button>
      </div>
    </div>
  );
}
