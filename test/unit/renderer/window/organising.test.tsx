/** Notes get kinds and links and stand on what has no words; tags are kept in order all over the library. */
import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { invoke } from '../../../../renderer/state/commands.ts';
import { editAnnotation, startNoteOn } from '../../../../renderer/state/marking.ts';
import { openMarkAt, selectWords } from '../../../../renderer/state/selecting.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow, painted } from '../../../support/window.tsx';

const text = makeDocument(['قنات رودی زیر کویر است.', 'A river under the desert.']);
const plain = plainText(text.blocks);
const mark = (name: string, blockId: string, end: number, tags: string[] = []) =>
  createAnnotation({
    id: AnnotationId.parse(name),
    documentId: text.id,
    plain,
    range: { start: { blockId, offset: 0 }, end: { blockId, offset: end } },
    change: { tags, note: { text: name, language: 'en', direction: 'ltr' } },
    now: '2026-01-02T03:04:05.000Z',
  });
const qanat = mark('note-on-qanat', 'b0', 4, ['history/qajar']);
const river = mark('note-on-river', 'b1', 7, ['History']);
const open = {
  documents: [text],
  annotations: [qanat, river],
  settings: { lastDocument: text.id },
};

describe.each(interfaceLanguages)('organising (%s)', (language) => {
  it('gives a note a usual kind by its name, then a word of the reader’s own', async () => {
    const { screen, t, user, app } = await openWindow({ language, ...open });
    act(() => editAnnotation(qanat.id));
    const field = await screen.findByRole('combobox', { name: t('annotation.kind') });
    await user.type(field, `${t('noteKind.toCheck')}{Enter}`);
    await expect.poll(() => app.annotations()[0]?.kind).toBe('toCheck');
    await user.clear(field);
    await user.type(field, 'گواه{Enter}');
    await expect.poll(() => app.annotations()[0]?.kind).toBe('گواه');
    const note = document.querySelector(`[data-note="${qanat.id}"]`);
    await expect.poll(() => note?.textContent).toContain('گواه');
    await user.clear(field);
    await user.keyboard('{Enter}');
    await expect.poll(() => app.annotations()[0]?.kind).toBeUndefined();
  });

  it('links a note to another one that is found by its words, seen from both ends', async () => {
    const { screen, t, user, app } = await openWindow({ language, ...open });
    act(() => editAnnotation(qanat.id));
    await user.click(await screen.findByRole('button', { name: t('annotation.linkTo') }));
    await user.selectOptions(
      screen.getByRole('combobox', { name: t('relations.label') }),
      'translates',
    );
    await user.type(screen.getByRole('searchbox', { name: t('annotation.findNote') }), 'RIVER');
    const found = screen.getByRole('list', { name: t('annotation.foundNotes') });
    await user.click(await within(found).findByRole('button', { name: /A river/ }));
    await expect
      .poll(() => app.annotations()[0]?.links)
      .toEqual([{ relation: 'translates', to: river.id }]);
    act(() => editAnnotation(river.id));
    const links = await screen.findByRole('list', { name: t('annotation.links') });
    const back = await within(links).findByRole('button', {
      name: new RegExp(t('relations.from.translates')),
    });
    await user.click(back);
    await expect.poll(() => painted('hashiyeh-focused')).toEqual(['قنات']);
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(() => app.annotations()[0]?.links).toBeUndefined();
  });

  it('lets a highlight mark more words, and takes it back', async () => {
    const { screen, t, user, app } = await openWindow({ language, ...open });
    const marked = () =>
      app.annotations()[1]?.selectors.find(({ type }) => type === 'TextQuoteSelector');
    act(() => editAnnotation(river.id));
    await user.click(await screen.findByRole('button', { name: t('annotation.extent') }));
    await screen.findByRole('region', { name: t('annotation.extent') });
    const end = { blockId: 'b1', offset: 13 };
    act(() => selectWords({ start: { blockId: 'b1', offset: 2 }, end }, 'keyboard'));
    await user.keyboard('{Enter}');
    await expect.poll(marked).toMatchObject({ exact: 'river under' });
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(marked).toMatchObject({ exact: 'A river' });
  });

  it('moves an end of a highlight by words, the way that its text runs, and to a word that is pressed', async () => {
    const { screen, t, user, app } = await openWindow({ language, ...open });
    const marked = () =>
      app.annotations()[0]?.selectors.find(({ type }) => type === 'TextQuoteSelector');
    act(() => editAnnotation(qanat.id));
    await user.click(await screen.findByRole('button', { name: t('annotation.extent') }));
    const bar = await screen.findByRole('region', { name: t('annotation.extent') });
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowRight}');
    expect(within(bar).getByText('قنات رودی')).toBeDefined();
    await user.keyboard('{Tab}{ArrowLeft}');
    expect(painted('hashiyeh-chosen')).toEqual(['رودی']);
    await user.keyboard('{Tab}');
    act(() => void openMarkAt({ blockId: 'b0', offset: 12 }));
    await user.keyboard('{Enter}');
    await expect.poll(marked).toMatchObject({ exact: 'رودی زیر' });
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(marked).toMatchObject({ exact: 'قنات' });
  });

  it('keeps a highlight as it was when its extent is left', async () => {
    const { screen, t, user, app } = await openWindow({ language, ...open });
    act(() => editAnnotation(river.id));
    await user.click(await screen.findByRole('button', { name: t('annotation.extent') }));
    const bar = await screen.findByRole('region', { name: t('annotation.extent') });
    await user.keyboard('{ArrowRight}');
    expect(within(bar).getByText('A river under')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: t('annotation.extent') })).toBeNull();
    expect(painted('hashiyeh-chosen')).toEqual([]);
    expect(app.annotations()[1]).toEqual(river);
  });

  it.each([
    ['the whole text', null, 'document'],
    ['a part', { type: 'PartSelector', part: 'p0' }, 'part'],
  ] as const)(
    'writes a note on %s, beside its beginning and paints no words',
    async (_, about, name) => {
      const { screen, t, user, app } = await openWindow({
        language,
        documents: [text],
        settings: open.settings,
      });
      act(() => (about === null ? invoke('annotation:noteOnText') : startNoteOn(about)));
      await user.type(
        await screen.findByRole('textbox', { name: t('annotation.note') }),
        'All of it',
      );
      await user.click(screen.getByRole('button', { name: t('annotation.save') }));
      await expect
        .poll(() => app.annotations()[0]?.selectors)
        .toEqual(about === null ? [] : [about]);
      const note = await screen.findByRole('button', { name: new RegExp('All of it') });
      expect(note.textContent).toContain(t(`annotation.about.${name}`));
      expect(painted('hashiyeh-yellow')).toEqual([]);
      await user.keyboard('{Control>}z{/Control}');
      await expect.poll(() => app.annotations()).toEqual([]);
    },
  );

  it('renames a tag with those below, takes it away, and brings all back', async () => {
    const { screen, t, user, app } = await openWindow({ language, ...open });
    const tags = () => app.annotations().map((one) => one.tags?.[0]);
    act(() => invoke('annotation:manageTags'));
    const dialog = await screen.findByRole('dialog', { name: t('tags.title') });
    const named = (key: 'tags.rename' | 'tags.remove', tag: string) =>
      within(dialog).findByRole('button', { name: t(key, { tag: `\u2068${tag}\u2069` }) });
    await user.click(await named('tags.rename', 'History'));
    const field = within(dialog).getByRole('textbox');
    await user.clear(field);
    await user.type(field, 'تاریخ{Enter}');
    await expect.poll(tags).toEqual(['تاریخ/qajar', 'تاریخ']);
    await user.click(await named('tags.remove', 'تاریخ'));
    await expect.poll(tags).toEqual([undefined, undefined]);
    expect(await within(dialog).findByText(t('tags.empty'))).toBeDefined();
    await user.keyboard('{Escape}');
    await user.keyboard('{Control>}zz{/Control}');
    await expect.poll(tags).toEqual(['history/qajar', 'History']);
  });
});
