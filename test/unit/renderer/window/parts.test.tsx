import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../corpus/document/part.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { useReading } from '../../../../renderer/state/reading.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const part = (id: string, change: Partial<Part>): Part => ({
  id,
  kind: 'article',
  title: '',
  authors: [],
  dates: [],
  language: 'fa',
  direction: 'rtl',
  ...change,
});
const text = makeDocument(
  [
    makeBlock(0, 'قنات از کوه می‌آید.', { part: 'a1' }),
    makeBlock(1, 'خواندنی بود.', { part: 'c1' }),
    makeBlock(2, 'سپاس.', { part: 'c2' }),
    makeBlock(3, 'Water towers of Yazd', { part: 'a2' }),
  ],
  {
    parts: [
      part('a1', { title: 'کوه و آب', authors: ['مینا'] }),
      part('c1', { kind: 'comment', parent: 'a1', authors: ['رضا'] }),
      part('c2', { kind: 'comment', parent: 'c1' }),
      part('a2', { title: '000 be29f' }),
    ],
  },
);
const settings = { lastDocument: text.id };
const single = makeDocument(['قنات']);

describe.each(interfaceLanguages)('the list of parts (%s)', (language) => {
  const open = async () => {
    const window = await openWindow({ language, documents: [text], settings });
    const { screen, t, user } = window;
    await user.click(screen.getByRole('button', { name: t('parts.list') }));
    return { ...window, panel: screen.getByRole('complementary', { name: t('parts.list') }) };
  };
  const two = language === 'fa' ? '۲' : '2';

  it('is there for a document of several parts only', async () => {
    const { screen, t, user } = await openWindow({
      language,
      documents: [single],
      settings: { lastDocument: single.id },
    });
    expect(screen.queryByRole('button', { name: t('parts.list') })).toBeNull();
    await user.keyboard('{Control>}[Digit4]{/Control}');
    expect(screen.queryByRole('complementary', { name: t('parts.list') })).toBeNull();
  });

  it('folds comments under their article, with their count', async () => {
    const { panel, t, user } = await open();
    const count = within(panel).getByRole('button', {
      name: t('parts.comments', { count: 2, shown: two }),
    });
    expect(within(panel).queryByRole('button', { name: 'رضا' })).toBeNull();
    await user.click(count);
    expect(count.getAttribute('aria-expanded')).toBe('true');
    expect(within(panel).getByRole('button', { name: 'رضا' })).toBeTruthy();
  });

  it('marks the part being read and goes to the one that is chosen', async () => {
    const { panel } = await open();
    const [first, , last] = within(panel).getAllByRole('button').slice(1);
    expect(first!.getAttribute('aria-current')).toBe('location');
    last!.click();
    expect(useReading.getState().jump).toMatchObject({ position: { blockId: 'b3' }, to: 'block' });
    await expect.poll(() => last!.getAttribute('aria-current')).toBe('location');
    expect(first!.getAttribute('aria-current')).toBeNull();
    expect(within(last!).getByText('000 be29f').dir).toBe('ltr');
  });

  it('is walked with the arrow keys', async () => {
    const { panel, user } = await open();
    const [first, second] = within(panel).getAllByRole('button').slice(1);
    first!.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(useReading.getState().jump?.position.blockId).toBe('b1');
  });
});
