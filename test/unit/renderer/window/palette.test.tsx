import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { useReading } from '../../../../renderer/state/reading.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const text = makeDocument([
  makeBlock(0, 'Water', { kind: 'heading', level: 1 }),
  'It runs by itself.',
  makeBlock(2, 'Sinking a shaft', { kind: 'heading', level: 2 }),
  'Forty metres and more.',
]);

describe.each(interfaceLanguages)('the command palette (%s)', (language) => {
  const open = async (keys: string) => {
    const window = await openWindow({
      language,
      documents: [text],
      settings: { lastDocument: text.id },
    });
    await window.user.keyboard(keys);
    const { screen, t } = window;
    const field = () => screen.queryByRole('combobox', { name: t('palette.title') });
    const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
    return { ...window, field, options };
  };

  it('finds a choice in either language and does it, the keyboard never leaving the field', async () => {
    const { app, user, field, screen, options } = await open('{Control>}k{/Control}');
    for (const query of ['تیره', 'dark']) {
      await user.clear(field()!);
      await user.type(field()!, query);
      await expect.poll(() => options().length).toBe(1);
    }
    const option = screen.getByRole('option');
    expect(option.getAttribute('aria-selected')).toBe('true');
    expect(field()!.getAttribute('aria-activedescendant')).toBe(option.id);
    await user.keyboard('{Enter}');
    await expect.poll(() => app.settings().theme).toBe('dark');
    expect(field()).toBeNull();
    await user.keyboard('{Control>}k{/Control}');
    const last = screen.getAllByRole('group')[0]!;
    expect(within(last).getAllByRole('option')[0]!.id).toBe(
      field()!.getAttribute('aria-activedescendant'),
    );
  });

  it('goes to a heading of the open text', async () => {
    const { user, field } = await open('{Control>}k{/Control}');
    await user.type(field()!, 'shaft');
    await user.keyboard('{Enter}');
    await expect.poll(() => useReading.getState().jump?.position.blockId).toBe('b2');
  });

  it('goes around the ends of the list, and closes with Escape', async () => {
    const { user, field, screen } = await open('{Control>}k{/Control}');
    await user.keyboard('{ArrowUp}');
    const lines = screen.getAllByRole('option');
    expect(field()!.getAttribute('aria-activedescendant')).toBe(lines.at(-1)!.id);
    await user.keyboard('{ArrowDown}');
    expect(field()!.getAttribute('aria-activedescendant')).toBe(lines[0]!.id);
  });

  it('says that nothing has the words', async () => {
    const { user, field, screen, t } = await open('{Control>}k{/Control}');
    await user.type(field()!, 'zzzz');
    expect(await screen.findByText(t('palette.nothing'))).toBeTruthy();
    expect(screen.queryAllByRole('option')).toEqual([]);
  });

  it('offers only places where it is asked to go somewhere', async () => {
    const { options } = await open('{Control>}g{/Control}');
    expect(options().slice(-2)).toEqual(['Water', 'Sinking a shaft']);
  });
});
