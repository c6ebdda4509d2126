/** A highlight of a text offers the words of its translation; one annotation marks both. */
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { counterpartQuote } from '../../../../corpus/annotations/counterpart.ts';
import { quoteOf } from '../../../../corpus/annotations/decide.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { request } from '../../../../renderer/state/client.ts';
import { editAnnotation } from '../../../../renderer/state/marking.ts';
import { loadPairs } from '../../../../renderer/state/parallel.ts';
import { selectWords } from '../../../../renderer/state/selecting.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow, painted } from '../../../support/window.tsx';

const persian = makeDocument(['چاه عمیق است و باغ سبز.', 'ماه در ساعت ۷ برآمد.']);
const english = makeDocument(
  ['The well is deep and the garden green.', 'The moon rose at 7.'],
  {},
  'cd'.repeat(32),
);
const words = { start: { blockId: 'b0', offset: 15 }, end: { blockId: 'b0', offset: 22 } };

async function openPaired(language: 'en' | 'fa', settings = {}) {
  const opened = await openWindow({
    language,
    documents: [persian, english],
    settings: { lastDocument: persian.id, ...settings },
  });
  const side = (document: typeof persian) => ({ document: document.id });
  await request('pair:make', {
    original: side(persian),
    translation: side(english),
  });
  await act(loadPairs);
  return opened;
}

describe.each(interfaceLanguages)('both sides (%s)', (language) => {
  it('are marked by one annotation once the proposal was adjusted and accepted', async () => {
    const { screen, t, user, app } = await openPaired(language);
    act(() => selectWords(words, 'pointer'));
    await user.click(screen.getByRole('button', { name: t('colour.green') }));
    await expect.poll(() => app.annotations().length).toBe(1);
    const { id } = app.annotations()[0]!;
    act(() => editAnnotation(id));
    await user.click(screen.getByRole('button', { name: t('annotation.otherSide.mark') }));
    const bar = await screen.findByRole('region', { name: t('annotation.otherSide.mark') });
    expect(bar.textContent).toContain('garden green');
    await user.keyboard('{Tab}{ArrowLeft}');
    expect(bar.textContent).toContain('the garden green');
    await user.keyboard('{Enter}');
    await expect.poll(() => app.annotations().map(counterpartQuote)).toEqual(['the garden green']);
    await expect.poll(() => painted('hashiyeh-green')).toEqual(['باغ سبز', 'the garden green']);
    act(() => editAnnotation(id));
    const group = screen.getByRole('group', { name: t('annotation.otherSide.label') });
    expect(group.textContent).toContain('the garden green');
    await user.click(screen.getByRole('button', { name: t('annotation.otherSide.leave') }));
    await expect.poll(() => app.annotations().map(counterpartQuote)).toEqual(['']);
    expect(app.annotations().map(quoteOf)).toEqual(['باغ سبز']);
  });

  it('are marked at once where the reader always wants both, and nothing is asked', async () => {
    const { screen, t, user, app } = await openPaired(language, { alwaysBoth: true });
    act(() => selectWords(words, 'pointer'));
    await user.click(screen.getByRole('button', { name: t('colour.pink') }));
    await expect.poll(() => app.annotations().map(counterpartQuote)).toEqual(['garden green']);
    expect(screen.queryByRole('region', { name: t('annotation.otherSide.mark') })).toBeNull();
  });
});
