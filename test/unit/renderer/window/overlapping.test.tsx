/** Several highlights on the same words: each is reached, told from the others, and keeps its note. */
import axe from 'axe-core';
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { openMarkAt, selectWords } from '../../../../renderer/state/selecting.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow, painted } from '../../../support/window.tsx';

const text = makeDocument(['قنات رودی زیر کویر است.', 'A river under the desert.']);
const plain = plainText(text.blocks);
const marked = (id: string, start: number, end: number, note: string) =>
  createAnnotation({
    id: AnnotationId.parse(id),
    documentId: text.id,
    plain,
    range: rangeAt(plain, { start, end }),
    change: { note: { text: note, language: 'en', direction: 'ltr' } },
    now: '2026-01-02T03:04:05.000Z',
  });
const annotations = [
  marked('mark-outer', 0, 18, 'the sentence'),
  marked('mark-middle', 5, 18, 'some words'),
  marked('mark-inner', 5, 9, 'one word'),
  marked('mark-elsewhere', 14, 18, 'not here'),
];
const settings = { lastDocument: text.id };

describe.each(interfaceLanguages)('highlights on the same words (%s)', (language) => {
  const open = async () => {
    const window = await openWindow({ language, documents: [text], annotations, settings });
    const { screen, t } = window;
    await screen.findByText('A river under the desert.');
    act(() => void openMarkAt({ blockId: 'b0', offset: 6 }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: t('annotation.note'),
    });
    const [one, two, three] = language === 'fa' ? ['۱', '۲', '۳'] : ['1', '2', '3'];
    const place = (current: string) => t('annotation.placeHere', { current, total: three });
    return { ...window, field, place, one, two, three };
  };

  it('open with the innermost, and are gone through with the keys, round', async () => {
    const { screen, user, field, place, one, two, three } = await open();
    expect(field.value).toBe('one word');
    expect(screen.getByText(place(one))).toBeTruthy();
    expect(painted('hashiyeh-focused')).toEqual(['رودی']);
    act(() => field.focus());
    await user.keyboard('{PageDown}');
    expect(field.value).toBe('some words');
    expect(screen.getByText(place(two))).toBeTruthy();
    expect(painted('hashiyeh-focused')).toEqual(['رودی زیر کویر']);
    await user.keyboard('{PageUp}{PageUp}');
    expect(field.value).toBe('the sentence');
    expect(screen.getByText(place(three))).toBeTruthy();
    await user.keyboard('{PageDown}');
    expect(field.value).toBe('one word');
    const popup = screen.getByRole('dialog');
    const { violations } = await axe.run(popup, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('keep what was written in one when another is turned to, and when that fails the words', async () => {
    const { screen, t, user, app, field } = await open();
    const noteOf = (id: string) => app.annotations().find((one) => one.id === id)?.bodies[0]?.value;
    await user.type(field, ' more');
    app.failNext('annotation:change', 'storageFull');
    const next = screen.getByRole('button', { name: t('annotation.nextHere') });
    await user.click(next);
    expect((await screen.findByRole('alert')).textContent).toContain(t('error.storageFull'));
    expect(field.value).toBe('one word more');
    await user.click(next);
    await expect.poll(() => field.value).toBe('some words');
    expect(noteOf('mark-inner')).toBe('one word more');
  });

  it('are counted without those that were deleted', async () => {
    const { screen, t, user } = await open();
    await user.click(screen.getByRole('button', { name: t('annotation.delete') }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    act(() => void openMarkAt({ blockId: 'b0', offset: 6 }));
    const [one, two] = language === 'fa' ? ['۱', '۲'] : ['1', '2'];
    await screen.findByText(t('annotation.placeHere', { current: one, total: two }));
  });

  it('are not counted where there is one', async () => {
    const { screen, t } = await open();
    act(() => void openMarkAt({ blockId: 'b0', offset: 1 }));
    await expect
      .poll(() => screen.queryByRole('group', { name: t('annotation.alongside') }))
      .toBeNull();
  });
});

describe.each(interfaceLanguages)('words that are not highlighted yet (%s)', (language) => {
  it('are tagged and noted at once, and copied with their citation', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text], settings });
    const copied: string[] = [];
    // What copyText uses, and why: renderer/components/copy-text.ts.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand = () => {
      const clipboardData = { setData: (_: string, words: string) => copied.push(words) };
      return document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData }));
    };
    act(() => selectWords(rangeAt(plain, { start: 5, end: 9 }), 'pointer'));
    await user.click(screen.getByRole('button', { name: t('annotation.addNote') }));
    await user.type(screen.getByRole('combobox', { name: t('annotation.tags') }), 'آب{Enter}');
    const field = screen.getByRole('textbox', { name: t('annotation.note') });
    expect(document.getElementById(field.getAttribute('aria-describedby')!)?.textContent).toBe(
      t('annotation.markdown'),
    );
    await user.click(screen.getByRole('button', { name: t('annotation.copyCited') }));
    await screen.findByText(t('notice.citationCopied'));
    expect(copied).toEqual([expect.stringContaining('«رودی»\n')]);
    expect(app.annotations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: t('annotation.save') }));
    await expect.poll(() => app.annotations()[0]?.tags).toEqual(['آب']);
  });
});
