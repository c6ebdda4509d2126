/** What is changed in another window over the same library shows here at once. */
import { describe, expect, it } from 'vitest';
import { AnnotationId, type Annotation } from '../../../../corpus/annotations/annotation.ts';
import { JobId } from '../../../../electron/shared/import-requests.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { useAnnotations } from '../../../../renderer/state/annotations.ts';
import { useLibrary } from '../../../../renderer/state/library.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const text = makeDocument(['آب از جوی می‌آید.', 'Water comes from the channel.']);
const other = makeDocument(['The mill turns.'], {}, 'c3'.repeat(32));

const highlight: Annotation = {
  id: AnnotationId.parse('from-the-other-window'),
  documentId: text.id,
  motivation: 'highlighting',
  colour: 'green',
  bodies: [],
  selectors: [
    { type: 'TextQuoteSelector', exact: 'Water', prefix: '', suffix: ' comes from the channel.' },
  ],
  created: '2026-01-02T12:00:00.000Z',
  modified: '2026-01-02T12:00:00.000Z',
};

const shown = () => useAnnotations.getState().placed.map(({ annotation }) => annotation);

describe.each(interfaceLanguages)('with another window over the library (%s)', (language) => {
  const open = () =>
    openWindow({
      language,
      documents: [text, other],
      settings: { lastDocument: text.id },
    });

  it('shows highlights that are made, changed and deleted there, and takes none of them back', async () => {
    const { app } = await open();
    app.emit('annotation:saved', { annotation: highlight });
    await expect.poll(() => shown().map(({ id }) => id)).toEqual([highlight.id]);
    app.emit('annotation:saved', { annotation: { ...highlight, colour: 'blue' } });
    await expect.poll(() => shown()[0]?.colour).toBe('blue');
    app.emit('annotation:saved', { annotation: { ...highlight, documentId: other.id } });
    app.emit('annotation:deleted', { id: highlight.id });
    await expect.poll(shown).toEqual([]);
    expect(app.changes()).toBe(0);
  });

  it('shows the text as it is corrected there', async () => {
    const { app, screen } = await open();
    const correction = { blockId: 'b1', kind: 'heading' as const };
    const request = { id: text.id, changes: [{ about: 'block', correction }] };
    await app.bridge.request('document:correct', request);
    app.emit('document:changed', { id: text.id, reread: false });
    await screen.findAllByRole('heading', { name: /Water comes from the channel/ });
  });

  it('closes the text that is deleted there', async () => {
    const { app, screen, t } = await open();
    await screen.findByRole('article', { name: t('reader.annotated') });
    await app.bridge.request('document:delete', { id: text.id });
    await expect
      .poll(() => screen.queryByRole('article', { name: t('reader.annotated') }))
      .toBeNull();
  });

  it('says nothing of an import that was asked for there, and opens no text', async () => {
    const { app, screen, t } = await open();
    const document = useLibrary.getState().documents.find(({ id }) => id === other.id);
    if (!document) throw new Error('no line');
    const outcomes = [{ status: 'added', fileName: 'mill.txt', document, warnings: 0 } as const];
    const finished = { job: JobId.parse('job-1'), outcomes: [...outcomes], cancelled: false };
    app.emit('import:finished', { ...finished, role: 'silent' });
    await screen.findByRole('button', { name: t('import.showReport') });
    expect(screen.queryByText(t('notice.imported', { count: 1, shown: '1' }))).toBeNull();
    expect(app.requests.filter(({ name }) => name === 'document:open')).toHaveLength(1);
  });
});
