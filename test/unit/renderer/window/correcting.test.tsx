import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const text = makeDocument([
  'قنات از کوه می‌آید.',
  makeBlock(1, 'Home | Archive', { kind: 'furniture' }),
  'The towers of Yazd\nBy Mina',
  'Wind enters at the top.',
]);
const settings = { lastDocument: text.id };

/** The document as the window shows it now. */
function shown() {
  const { open } = useDocument.getState();
  if (open.kind !== 'open') throw new TypeError('nothing is open');
  return open.document;
}

describe.each(interfaceLanguages)('corrections of blocks and parts (%s)', (language) => {
  const open = async () => {
    const window = await openWindow({ language, documents: [text], settings });
    const { screen, t } = window;
    const pane = screen.getByRole('article', { name: t('reader.annotated') });
    const menuOf = async (blockId: string) => {
      fireEvent.contextMenu(pane.querySelector(`[data-block-id=${blockId}]`)!);
      return screen.findByRole('menu', { name: t('block.menu') });
    };
    const choose = async (blockId: string, name: string) => {
      const menu = await menuOf(blockId);
      fireEvent.click(within(menu).getByRole('menuitem', { name }));
    };
    return { ...window, pane, menuOf, choose };
  };
  const begin = async (window: Awaited<ReturnType<typeof open>>, title?: string) => {
    const { choose, screen, t, user } = window;
    await choose('b2', t('block.beginPart'));
    const dialog = await screen.findByRole('dialog', { name: t('part.begin') });
    const field = within(dialog).getByRole('textbox', { name: t('part.title') });
    if (title !== undefined) {
      await user.clear(field);
      await user.type(field, title);
    }
    await user.selectOptions(within(dialog).getByRole('combobox'), 'article');
    await user.type(within(dialog).getByRole('textbox', { name: t('part.authors') }), 'Mina');
    return { dialog, field };
  };

  it('begins a part at a block, its title proposed from the words', async () => {
    const window = await open();
    const { dialog, field } = await begin(window);
    expect((field as HTMLInputElement).value).toBe('The towers of Yazd');
    await window.user.click(within(dialog).getByRole('button', { name: window.t('part.save') }));
    await expect.poll(() => shown().parts.length).toBe(2);
    expect(shown().parts[1]).toMatchObject({
      kind: 'article',
      title: 'The towers of Yazd',
      authors: ['Mina'],
    });
    expect(shown().blocks.map(({ part }) => part)).toEqual([
      'p0',
      'p0',
      shown().parts[1]!.id,
      shown().parts[1]!.id,
    ]);
    await expect.poll(() => window.screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a new part back and makes it again', async () => {
    const window = await open();
    const { dialog } = await begin(window, 'Towers');
    await window.user.click(within(dialog).getByRole('button', { name: window.t('part.save') }));
    await expect.poll(() => window.app.changes()).toBe(1);
    await window.user.keyboard('{Control>}[KeyZ]{/Control}');
    await expect.poll(() => shown().parts.length).toBe(1);
    await window.user.keyboard('{Control>}{Shift>}[KeyZ]{/Shift}{/Control}');
    await expect.poll(() => shown().parts[1]?.authors).toEqual(['Mina']);
    expect(shown().parts[1]?.title).toBe('Towers');
  });

  it('keeps what was typed when a part cannot be saved, and says so', async () => {
    const window = await open();
    const { dialog, field } = await begin(window, 'Towers');
    window.app.failNext('document:correct', 'storageFull');
    await window.user.click(within(dialog).getByRole('button', { name: window.t('part.save') }));
    expect((await within(dialog).findByRole('alert')).textContent).toBe(
      window.t('error.storageFull'),
    );
    expect((field as HTMLInputElement).value).toBe('Towers');
    expect(window.app.changes()).toBe(0);
    await window.user.click(within(dialog).getByRole('button', { name: window.t('part.save') }));
    await expect.poll(() => shown().parts[1]?.title).toBe('Towers');
  });

  it('joins a part with the one before, and brings import’s parts back', async () => {
    const window = await open();
    const { dialog } = await begin(window, 'Towers');
    await window.user.click(within(dialog).getByRole('button', { name: window.t('part.save') }));
    await expect.poll(() => shown().parts.length).toBe(2);
    await window.choose('b2', window.t('part.join'));
    await expect.poll(() => shown().parts.length).toBe(1);
    await window.user.keyboard('{Control>}[KeyZ]{/Control}');
    await expect.poll(() => shown().parts[1]?.title).toBe('Towers');
    await window.choose('b2', window.t('block.asImported'));
    await expect.poll(() => shown()).toEqual(text);
  });

  it('does not offer to join the first part with anything', async () => {
    const { menuOf, t } = await open();
    const menu = await menuOf('b0');
    expect(within(menu).getByRole('menuitem', { name: t('part.changeIt') })).toBeTruthy();
    expect(within(menu).queryByRole('menuitem', { name: t('part.join') })).toBeNull();
  });

  it('sets a block aside and makes furniture text again, whether furniture is shown or not', async () => {
    const window = await open();
    const { choose, pane, t, user } = window;
    expect(pane.querySelector('[data-block-id=b1]')).toBeNull();
    await choose('b3', t('block.setAside'));
    await expect.poll(() => pane.querySelector('[data-block-id=b3]')).toBeNull();
    expect(shown().blocks[3]?.kind).toBe('furniture');
    await user.keyboard('{Control>}{Shift>}[KeyH]{/Shift}{/Control}');
    await expect.poll(() => pane.querySelector('[data-block-id=b1]')).not.toBeNull();
    await choose('b1', t('block.isText'));
    await expect.poll(() => shown().blocks[1]?.kind).toBe('paragraph');
    await user.keyboard('{Control>}{Shift>}[KeyH]{/Shift}{/Control}');
    await expect.poll(() => pane.querySelector('[data-block-id=b3]')).toBeNull();
    expect(pane.querySelector('[data-block-id=b1]')).not.toBeNull();
  });

  it('keeps a block’s kind when its direction is corrected too', async () => {
    const { app, choose, menuOf, t } = await open();
    await choose('b3', t('block.setAside'));
    await expect.poll(() => app.changes()).toBe(1);
    const menu = await menuOf('b0');
    fireEvent.click(within(menu).getByRole('menuitemradio', { name: t('block.ltr') }));
    await expect.poll(() => shown().blocks[0]?.direction).toBe('ltr');
    expect(shown().blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'furniture',
      'paragraph',
      'furniture',
    ]);
  });

  it('asks once what was corrected before, and loses nothing of it', async () => {
    const { app, choose, menuOf, t } = await open();
    await choose('b0', t('block.setAside'));
    await expect.poll(() => shown().blocks[0]?.kind).toBe('furniture');
    const menu = await menuOf('b3');
    fireEvent.click(within(menu).getByRole('menuitemradio', { name: t('block.rtl') }));
    await expect.poll(() => shown().blocks[3]?.direction).toBe('rtl');
    await choose('b3', t('block.setAside'));
    await expect.poll(() => shown().blocks[3]?.kind).toBe('furniture');
    expect(shown().blocks[3]?.direction).toBe('rtl');
    const asked = app.requests.filter(({ name }) => name === 'document:describe');
    expect(asked).toHaveLength(1);
  });
});
