/** Original and translation in the window: made of texts, of parts and of one text, chosen among several, taken apart. */
import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../corpus/document/part.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { correctBead, goToBead } from '../../../../renderer/state/beads.ts';
import { choosePair, makePair } from '../../../../renderer/state/pairing.ts';
import { useParallel } from '../../../../renderer/state/parallel.ts';
import { showTranslation, togglePane, usePanes, viewOf } from '../../../../renderer/state/panes.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const part = (id: string, title: string): Part => ({
  id,
  kind: 'article',
  title,
  authors: [],
  dates: [],
  language: 'fa',
  direction: 'rtl',
});
const archive = makeDocument(
  [
    makeBlock(0, 'آب از کوه می‌آید. راه درازی دارد.', { part: 'a1' }),
    makeBlock(1, 'نان گرم است. آن را ظهر می‌خوریم.', { part: 'a2' }),
  ],
  { parts: [part('a1', 'آب'), part('a2', 'نان')] },
);
const bread = makeDocument(['Bread is warm. We eat it at noon.'], {}, 'cd'.repeat(32));
const loaf = makeDocument(['The bread is hot. At noon it is eaten.'], {}, 'ef'.repeat(32));
const both = makeDocument(
  ['Water is cold.', 'آب سرد است.', 'Bread is warm.', 'نان گرم است.'],
  {},
  '12'.repeat(32),
);
const texts = [archive, bread, loaf, both].map((document, index) => ({
  ...document,
  metadata: { ...document.metadata, title: ['Archive', 'Bread', 'Loaf', 'Both'][index]! },
}));

describe.each(interfaceLanguages)('pairing (%s)', (language) => {
  const open = (text = texts[0]!) =>
    openWindow({ language, documents: texts, settings: { lastDocument: text.id } });

  it('pairs a part of the open text with another text, and takes the pair apart', async () => {
    const { screen, t, user } = await open();
    act(() => choosePair('b1'));
    const dialog = await screen.findByRole('dialog', { name: t('parallel.dialog') });
    expect(within(dialog).getByLabelText(t('parallel.ownPiece'))).toHaveProperty('value', 'b1');
    await user.click(within(dialog).getByRole('radio', { name: /Bread/u }));
    await user.click(within(dialog).getByRole('button', { name: t('parallel.pair') }));
    await screen.findByText(t('notice.paired'));
    const [pair] = useParallel.getState().pairs;
    expect(pair!.original).toMatchObject({ document: archive.id, part: 'b1' });
    expect(pair!.translation).toEqual({ document: bread.id, language: 'en' });
    act(() => choosePair());
    const name = t('parallel.unpairThis', { title: 'Bread' });
    await user.click(await screen.findByRole('button', { name }));
    await screen.findByText(t('notice.unpaired'));
    expect(useParallel.getState().pairs).toEqual([]);
    // The button is gone; the keyboard is where the next text is looked for.
    const search = screen.getByRole('searchbox', { name: t('parallel.search') });
    await expect.poll(() => document.activeElement).toBe(search);
  });

  it('pairs the two languages of one text by Enter', async () => {
    const { screen, t, user } = await open(texts[3]);
    act(() => choosePair());
    const dialog = await screen.findByRole('dialog', { name: t('parallel.dialog') });
    await user.click(within(dialog).getByRole('radio', { name: new RegExp(t('parallel.itself')) }));
    // Which half is the original follows from the text.
    expect(
      within(dialog).queryByRole('group', { name: new RegExp(t('parallel.which'), 'u') }),
    ).toBeNull();
    await user.keyboard('{Enter}');
    await screen.findByText(t('notice.paired'));
    expect(useParallel.getState().pairs).toMatchObject([
      { original: { only: 'en' }, translation: { only: 'fa' } },
    ]);
    const { shown } = useParallel.getState();
    expect(shown.kind === 'open' && shown.beads).toHaveLength(2);
  });

  it('lets the reader choose among several translations, and remembers it', async () => {
    const { screen, t, user } = await open();
    const own = { document: archive.id, part: 'b1' };
    await act(() => makePair(own, { document: bread.id, part: null }, 'original'));
    await act(() => makePair(own, { document: loaf.id, part: null }, 'original'));
    const chooser = await screen.findByRole('button', {
      name: t('parallel.chooseOne', { title: 'Loaf' }),
    });
    await user.click(chooser);
    await user.click(await screen.findByRole('menuitemradio', { name: /Bread/u }));
    await screen.findByRole('button', { name: t('parallel.chooseOne', { title: 'Bread' }) });
    const first = useParallel.getState().pairs[0]!;
    expect(viewOf(usePanes.getState()).pair).toBe(first.id);
  });

  it.each([
    ['the translation', () => showTranslation(), 'article[data-pane="translation"]'],
    ['the rows', () => togglePane('rows'), '[data-pane="rows"]'],
  ] as const)('keeps the keyboard in %s when another pair comes', async (_, show, selector) => {
    await open();
    const own = { document: archive.id, part: 'b1' };
    await act(() => makePair(own, { document: bread.id, part: null }, 'original'));
    act(show);
    const pane = () => document.querySelector<HTMLElement>(selector);
    await expect.poll(() => pane()?.textContent).toContain('Bread');
    const first = pane()!;
    act(() => first.focus());
    await act(() => makePair(own, { document: loaf.id, part: null }, 'original'));
    await expect.poll(() => pane() !== null && pane() !== first).toBe(true);
    expect(document.activeElement).toBe(pane());
  });

  it('makes corrections that follow each other at once one after the other', async () => {
    await open();
    const own = { document: archive.id, part: 'b1' };
    await act(() => makePair(own, { document: bread.id, part: null }, 'original'));
    act(() => goToBead(0));
    await act(() =>
      Promise.all([correctBead({ kind: 'confirm' }), correctBead({ kind: 'merge' })]),
    );
    const { shown } = useParallel.getState();
    expect(shown).toMatchObject({
      beads: [{ state: 'corrected' }],
      fixed: [{ state: 'corrected' }],
    });
  });
});
