import { afterEach, expect, it, vi } from 'vitest';
import { fetchPdfs } from '@/components/documents/batch/save-pdfs';

afterEach(() => vi.unstubAllGlobals());

const pdf = (name: string) =>
  new Response('%PDF-', { headers: { 'content-disposition': `inline; filename*=UTF-8''${name}` } });

const run = (ids: string[], answer: (id: string, signal: AbortSignal) => Promise<Response>) => {
  const stop = new AbortController();
  const files: { name: string; input: Blob }[] = [];
  vi.stubGlobal('fetch', (id: string, { signal }: { signal: AbortSignal }) => answer(id, signal));
  const outcomes = fetchPdfs(
    ids.map((id) => ({ id, name: `No. ${id}` })),
    (id) => id,
    files,
    new Map(),
    stop.signal,
  );
  return { stop: () => stop.abort(), files, outcomes };
};

it('tells each that came, and why others did not', async () => {
  const answers: Record<string, () => Promise<Response>> = {
    a: async () => pdf('F-1.pdf'),
    b: async () => new Response(null, { status: 404 }),
    c: async () => new Response(null, { status: 500 }),
    d: () => Promise.reject(new TypeError('network')),
    e: async () => pdf('F-1.pdf'),
  };
  const { files, outcomes } = run(Object.keys(answers), (id) => answers[id]?.() ?? expect.fail(id));
  expect((await outcomes).map(({ name, refused }) => `${name}: ${refused?.code ?? 'done'}`)).toEqual([
    'No. a: done',
    'No. b: not_found',
    'No. c: pdf_failed',
    'No. d: not_sent',
    'No. e: done',
  ]);
  expect(files.map(({ name }) => name)).toEqual(['F-1.pdf', 'F-1 (2).pdf']);
});

it('says nothing of those that a stop cut off', async () => {
  const { stop, files, outcomes } = run(['done', 'under way'], (id, signal) =>
    id === 'done'
      ? Promise.resolve(pdf('F-1.pdf'))
      : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  stop();
  expect(await outcomes).toEqual([{ id: 'done', name: 'No. done', refused: null }]);
  expect(files).toHaveLength(1);
});
