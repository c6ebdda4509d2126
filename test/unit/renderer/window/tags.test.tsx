/** Tags in the popup of a highlight, and going from one highlight to the next. */
import axe from 'axe-core';
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { useAnnotations } from '../../../../renderer/state/annotations.ts';
import { editAnnotation } from '../../../../renderer/state/marking.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const text = makeDocument(['قنات رودی زیر کویر است.', 'A river under the desert.']);
const plain = plainText(text.blocks);
const marked = (id: string, start: number, tags: string[] = []) =>
  createAnnotation({
    id: AnnotationId.parse(id),
    documentId: text.id,
    plain,
    range: rangeAt(plain, { start, end: start + 4 }),
    change: { tags },
    now: '2026-01-02T03:04:05.000Z',
  });
const annotations = [marked('annotation-1', 0, ['Water']), marked('annotation-2', 5)];
const settings = { lastDocument: text.id };

describe.each(interfaceLanguages)('tags (%s)', (language) => {
  const open = () => openWindow({ language, documents: [text], annotations, settings });

  it('are added with a comma or Enter, taken away with Backspace, and taken back', async () => {
    const { screen, t, user, app } = await open();
    const tagsOf = () => app.annotations().find(({ id }) => id === 'annotation-2')?.tags;
    await screen.findByText('A river under the desert.');
    act(() => editAnnotation(AnnotationId.parse('annotation-2')));
    const field = await screen.findByRole('combobox', { name: t('annotation.tags') });
    await user.type(field, 'کویر،');
    await expect.poll(tagsOf).toEqual(['کویر']);
    await user.type(field, 'river{Enter}');
    await expect.poll(tagsOf).toEqual(['کویر', 'river']);
    const popup = screen.getByRole('dialog', { name: t('annotation.popup') });
    const { violations } = await axe.run(popup, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
    await user.type(field, '{Backspace}');
    await expect.poll(tagsOf).toEqual(['کویر']);
    await user.keyboard('{Escape}');
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(tagsOf).toEqual(['کویر', 'river']);
  });

  it('stand in the margin as a note of their own', async () => {
    const { screen, t } = await open();
    await screen.findByRole('button', { name: t('annotation.noteOn', { note: 'Water' }) });
  });

  it('are led to with the keyboard, as every highlight is', async () => {
    const { screen, user } = await open();
    await screen.findByText('A river under the desert.');
    const focused = () => useAnnotations.getState().focusedId;
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(focused()).toBe('annotation-1');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(focused()).toBe('annotation-2');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(focused()).toBe('annotation-1');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(focused()).toBe('annotation-2');
  });
});
