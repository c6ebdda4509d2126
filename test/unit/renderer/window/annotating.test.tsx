import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import type { Range } from '../../../../corpus/document/position.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { selectWords } from '../../../../renderer/state/selecting.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow, painted } from '../../../support/window.tsx';

const text = makeDocument(['قنات رودی زیر کویر است.', 'A river under the desert.']);
const settings = { lastDocument: text.id };
const range = (from: [string, number], to: [string, number]): Range => ({
  start: { blockId: from[0], offset: from[1] },
  end: { blockId: to[0], offset: to[1] },
});
const words = range(['b0', 5], ['b0', 17]);
const across = range(['b0', 14], ['b1', 7]);

const select = (selected: Range) => act(() => selectWords(selected, 'pointer'));

describe.each(interfaceLanguages)('annotating (%s)', (language) => {
  it('highlights the selected words in a colour, without cutting the text', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text], settings });
    const block = document.querySelector('[data-block-id=b0]')!;
    const nodes = block.childNodes.length;
    select(words);
    await user.click(screen.getByRole('button', { name: t('colour.green') }));
    await expect.poll(() => painted('hashiyeh-green')).toEqual(['رودی زیر کوی']);
    expect(block.childNodes).toHaveLength(nodes);
    expect(app.annotations()).toMatchObject([{ colour: 'green', motivation: 'highlighting' }]);
  });

  it('paints a highlight before it is saved, and once when it is', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text], settings });
    const save = app.holdNext('annotation:create');
    select(words);
    await user.click(screen.getByRole('button', { name: t('colour.green') }));
    expect(painted('hashiyeh-green')).toEqual(['رودی زیر کوی']);
    expect(app.annotations()).toEqual([]);
    act(save);
    await screen.findByText(t('notice.highlightAdded'));
    expect(painted('hashiyeh-green')).toEqual(['رودی زیر کوی']);
    expect(app.annotations()).toHaveLength(1);
  });

  it('takes the paint off again where the disk is full, and leaves the words selected', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text], settings });
    const block = document.querySelector('[data-block-id=b0]')!.firstChild!;
    document.getSelection()!.setBaseAndExtent(block, 5, block, 17);
    select(words);
    const save = app.holdNext('annotation:create');
    app.failNext('annotation:create', 'storageFull');
    await user.click(screen.getByRole('button', { name: t('colour.green') }));
    expect(painted('hashiyeh-green')).toEqual(['رودی زیر کوی']);
    expect(document.getSelection()!.isCollapsed).toBe(true);
    act(save);
    await screen.findByText(t('error.storageFull'), { exact: false });
    expect(painted('hashiyeh-green')).toEqual([]);
    expect(document.getSelection()!.toString()).toBe('رودی زیر کوی');
  });

  it('highlights across Persian and English blocks', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text], settings });
    select(across);
    await user.click(screen.getByRole('button', { name: t('colour.pink') }));
    await expect.poll(() => app.annotations().length).toBe(1);
    const [quote] = app.annotations()[0]!.selectors.filter((one) => 'exact' in one);
    expect(quote?.exact).toBe('کویر است.\nA river');
  });

  it('writes a note with a question mark (which is no shortcut there) in the direction of its words', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text], settings });
    select(words);
    await user.click(screen.getByRole('button', { name: t('annotation.addNote') }));
    await user.type(screen.getByRole('textbox', { name: t('annotation.note') }), 'چرا زیر کویر؟');
    await user.click(screen.getByRole('button', { name: t('annotation.save') }));
    const note = await screen.findByRole('button', {
      name: t('annotation.noteOn', { note: 'چرا زیر کویر؟' }),
    });
    expect(within(note).getByText('چرا زیر کویر؟').dir).toBe('rtl');
    expect(app.annotations()[0]?.bodies[0]).toMatchObject({ language: 'fa', direction: 'rtl' });
    await user.keyboard('{Control>}3{/Control}');
    const list = screen.getByRole('complementary', { name: t('notes.list') });
    expect(within(list).getByRole('listitem').textContent).toContain('رودی زیر کوی');
  });

  it("keeps the reader's words when the disk is full, and says so", async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text], settings });
    select(words);
    await user.click(screen.getByRole('button', { name: t('annotation.addNote') }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: t('annotation.note') });
    await user.type(field, 'My words');
    app.failNext('annotation:create', 'storageFull');
    await user.click(screen.getByRole('button', { name: t('annotation.save') }));
    expect((await screen.findByRole('alert')).textContent).toContain(t('error.storageFull'));
    expect(field.value).toBe('My words');
    expect(painted('hashiyeh-yellow')).toEqual([]);
    await user.click(screen.getByRole('button', { name: t('annotation.save') }));
    await expect.poll(() => app.annotations().length).toBe(1);
  });

  it('changes the colour, deletes, undoes and does again', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text], settings });
    select(words);
    await user.click(screen.getByRole('button', { name: t('annotation.addNote') }));
    await user.type(screen.getByRole('textbox', { name: t('annotation.note') }), 'x');
    await user.click(screen.getByRole('button', { name: t('annotation.save') }));
    await user.click(
      await screen.findByRole('button', { name: t('annotation.noteOn', { note: 'x' }) }),
    );
    await user.click(screen.getByRole('button', { name: t('colour.purple') }));
    await expect.poll(() => painted('hashiyeh-purple')).toHaveLength(1);
    expect(painted('hashiyeh-yellow')).toEqual([]);
    await user.click(screen.getByRole('button', { name: t('annotation.delete') }));
    await expect.poll(() => app.annotations()).toEqual([]);
    expect(painted('hashiyeh-purple')).toEqual([]);
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(() => app.annotations()).toMatchObject([{ colour: 'purple' }]);
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(() => app.annotations()).toMatchObject([{ colour: 'yellow' }]);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(() => app.annotations()).toMatchObject([{ colour: 'purple' }]);
  });

  it('shows a note whose words are gone in a group of its own', async () => {
    const kept = createAnnotation({
      id: AnnotationId.parse('annotation-kept'),
      documentId: text.id,
      plain: plainText(text.blocks),
      range: words,
      change: { colour: 'blue' },
      now: '2026-01-02T03:04:05.000Z',
    });
    const edited = makeDocument(['Another text altogether, about tea.', 'And about bread.']);
    const { screen, t, user } = await openWindow({
      language,
      documents: [edited],
      annotations: [kept],
      settings,
    });
    await user.keyboard('{Control>}3{/Control}');
    expect(screen.getByRole('heading', { name: t('notes.orphans') })).toBeTruthy();
    expect(screen.getByText('رودی زیر کوی')).toBeTruthy();
  });
});
