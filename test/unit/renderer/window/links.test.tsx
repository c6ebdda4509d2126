import { act, fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { useNotices } from '../../../../renderer/state/notices.ts';
import { useReading } from '../../../../renderer/state/reading.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const link = (start: number, end: number, href: string) =>
  ({ kind: 'link', start, end, href }) as const;
const text = makeDocument([
  makeBlock(0, 'Water runs by itself.1 See the survey.', {
    marks: [link(21, 22, '#b2'), link(27, 37, 'https://example.org/survey')],
  }),
  'قنات از کوه می‌آید.',
  makeBlock(2, '1 For a slope of one in a thousand. ↩', {
    kind: 'footnote',
    marks: [link(36, 37, '#b0')],
  }),
]);
const settings = { lastDocument: text.id };

describe.each(interfaceLanguages)('links in the text (%s)', (language) => {
  const open = async () => {
    const window = await openWindow({ language, documents: [text], settings });
    const pane = window.screen.getByRole('article', { name: window.t('reader.annotated') });
    const [note, survey, backlink] = within(pane).getAllByRole('link');
    return { ...window, pane, note: note!, survey: survey!, backlink: backlink! };
  };
  const back = `{Alt>}{${language === 'fa' ? 'ArrowRight' : 'ArrowLeft'}}{/Alt}`;
  const jump = () => useReading.getState().jump;

  it('bring a note to the reader, and the keyboard back to its mark', async () => {
    const { note, screen, t, user } = await open();
    act(() => note.focus());
    await user.keyboard('{Enter}');
    const shown = screen.getByRole('dialog', { name: t('preview.note') });
    expect(shown.textContent).toContain('For a slope of one in a thousand.');
    expect(shown.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(note);
    expect(jump()).toBeNull();
  });

  it('show where they lead when the keyboard comes to them, and keep it where it is', async () => {
    const { backlink, screen, t, user } = await open();
    act(() => backlink.focus());
    const shown = await screen.findByRole('dialog', { name: t('preview.target') });
    expect(shown.textContent).toContain('Water runs by itself.');
    expect(document.activeElement).toBe(backlink);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lead to their block by the keyboard, and back to where they stand', async () => {
    const { note, pane, screen, t, user } = await open();
    act(() => note.focus());
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: t('preview.go') }));
    expect(jump()?.position).toEqual({ blockId: 'b2', offset: 0 });
    expect(document.activeElement).toBe(pane.querySelector('[data-block-id=b2]'));
    expect(within(pane).getByRole('button', { name: t('reader.back') })).toBeTruthy();
    await user.keyboard(back);
    expect(jump()?.position).toEqual({ blockId: 'b0', offset: 21 });
    expect(document.activeElement).toBe(note);
    expect(within(pane).queryByRole('button', { name: t('reader.back') })).toBeNull();
    expect(pane.querySelector('[data-block-id=b2]')!.hasAttribute('tabindex')).toBe(false);
  });

  it('lead both ways, and each is gone back from in turn', async () => {
    const { note, backlink, pane, screen, t, user } = await open();
    act(() => note.focus());
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: t('preview.go') }));
    act(() => backlink.focus());
    await user.keyboard('{Enter}');
    expect(jump()?.position.blockId).toBe('b0');
    await user.click(within(pane).getByRole('button', { name: t('reader.back') }));
    expect(document.activeElement).toBe(backlink);
    await user.click(within(pane).getByRole('button', { name: t('reader.back') }));
    expect(document.activeElement).toBe(note);
  });

  it('are followed by a click', async () => {
    const { backlink } = await open();
    fireEvent.pointerUp(backlink, { button: 0 });
    await expect.poll(() => jump()?.position.blockId).toBe('b0');
  });

  it('say the address outside, which can be copied, and go nowhere', async () => {
    const { screen, survey, t, user } = await open();
    expect(survey.title).toBe('https://example.org/survey');
    act(() => survey.focus());
    await user.keyboard('{Enter}');
    expect(useNotices.getState().current?.message).toEqual({
      kind: 'link',
      address: 'https://example.org/survey',
    });
    expect(screen.getByRole('button', { name: t('notice.copy') })).toBeTruthy();
    expect(jump()).toBeNull();
  });

  it('say that there is no way back where none was followed', async () => {
    const { screen, t, user } = await open();
    await user.keyboard(back);
    expect(screen.getByText(t('notice.nowhereBack'))).toBeTruthy();
  });
});
