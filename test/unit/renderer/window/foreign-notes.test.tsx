/** Notes that came with a file: shown with their writer's name, answered without being touched. */
import axe from 'axe-core';
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { carriedAnnotation } from '../../../../corpus/annotations/carried.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const text = makeDocument(['قنات رودی زیر کویر است.', 'A river under the desert.']);
const plain = plainText(text.blocks);
const comment = carriedAnnotation(
  text.id,
  plain,
  {
    number: 0,
    range: rangeAt(plain, { start: 5, end: 9 }),
    notes: [
      { author: 'مریم کاظمی', text: 'کدام رود؟', created: '2024-03-20T10:11:12.000Z' },
      { author: '', text: 'Under the ground.' },
    ],
  },
  '2026-03-21T08:00:00.000Z',
);
const settings = { lastDocument: text.id };

describe.each(interfaceLanguages)('a note that came with the file (%s)', (language) => {
  const open = () => openWindow({ language, documents: [text], annotations: [comment], settings });

  it('stands in the margin and in the list with its writer’s name', async () => {
    const { screen, t, user } = await open();
    const note = await screen.findByRole('button', { name: /مریم کاظمی .* کدام رود؟/u });
    expect(within(note).getByText('مریم کاظمی').tagName).toBe('BDI');
    expect(within(note).getByText('کدام رود؟').dir).toBe('rtl');
    expect(within(note).getByText(t('annotation.unnamed')).tagName).toBe('BDI');
    expect(within(note).getByText('Under the ground.').lang).toBe('en');
    await user.keyboard('{Control>}3{/Control}');
    const list = screen.getByRole('complementary', { name: t('notes.list') });
    expect(within(list).getByText('مریم کاظمی').tagName).toBe('BDI');
  });

  it('can be answered: the reader’s words are kept beside it, and it cannot be edited', async () => {
    const { screen, t, user, app } = await open();
    await user.click(await screen.findByRole('button', { name: /مریم کاظمی .* کدام رود؟/u }));
    const theirs = await screen.findByRole('group', { name: t('annotation.theirs') });
    expect(theirs.textContent).toContain('کدام رود؟');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: t('annotation.note') });
    expect(field.value).toBe('');
    await user.type(field, 'زاینده‌رود');
    const popup = screen.getByRole('dialog', { name: t('annotation.popup') });
    const { violations } = await axe.run(popup, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
    await user.click(screen.getByRole('button', { name: t('annotation.save') }));
    await expect.poll(() => app.annotations()[0]?.bodies.length).toBe(3);
    expect(app.annotations()[0]?.bodies.slice(0, 2)).toEqual(comment.bodies);
    expect(app.annotations()[0]?.bodies[2]).toMatchObject({ value: 'زاینده‌رود' });
    expect(app.annotations()[0]?.bodies[2]).not.toHaveProperty('creator');
  });
});
