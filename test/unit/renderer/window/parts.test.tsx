import { act, fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../corpus/document/part.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { readHere, useReading } from '../../../../renderer/state/reading.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow, setWidth } from '../../../support/window.tsx';

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

  it('is there for a document of several parts or headings only', async () => {
    const { screen, t, user } = await openWindow({
      language,
      documents: [single],
      settings: { lastDocument: single.id },
    });
    expect(screen.queryByRole('button', { name: t('parts.list') })).toBeNull();
    await user.keyboard('{Control>}[Digit4]{/Control}');
    expect(screen.queryByRole('complementary', { name: t('parts.list') })).toBeNull();
  });

  it('lists the headings of a text in one part, each in its own direction, and marks where the reader is', async () => {
    const level = (index: number, depth: number, words: string) =>
      makeBlock(index, words, { kind: 'heading', level: depth });
    const headed = makeDocument([
      level(0, 1, 'قنات و باغ'),
      makeBlock(1, 'آب از کوه می‌آید.'),
      level(2, 2, 'The mother well'),
      makeBlock(3, 'It is the deepest.'),
    ]);
    const { screen, t, user } = await openWindow({
      language,
      documents: [headed],
      settings: { lastDocument: headed.id },
    });
    await user.click(screen.getByRole('button', { name: t('parts.list') }));
    const panel = screen.getByRole('complementary', { name: t('parts.list') });
    expect(within(panel).getByRole('heading').textContent).toBe(
      t('parts.headings', { count: 2, shown: two }),
    );
    const [whole, well] = within(panel).getAllByRole('treeitem');
    expect(whole!.getAttribute('aria-expanded')).toBe('true');
    expect(well!.getAttribute('aria-level')).toBe('2');
    expect(within(well!).getByText('The mother well').dir).toBe('ltr');
    expect(whole!.getAttribute('aria-current')).toBe('location');
    act(() => well!.focus());
    await user.keyboard('{Enter}');
    expect(useReading.getState().jump).toMatchObject({ position: { blockId: 'b2' }, to: 'block' });
    act(() => readHere('b3'));
    expect(well!.getAttribute('aria-current')).toBe('location');
    // A heading has no form and no menu: those are a part's.
    await user.keyboard('{F2}');
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.contextMenu(well!);
    expect(screen.queryByRole('menu')).toBeNull();
    await user.keyboard(language === 'fa' ? '{ArrowRight}{ArrowRight}' : '{ArrowLeft}{ArrowLeft}');
    expect(within(panel).getAllByRole('treeitem')).toHaveLength(1);
    expect(whole!.getAttribute('aria-current')).toBe('location');
  });

  it('folds comments under their article, with their count', async () => {
    const { panel, t, user } = await open();
    const article = within(panel).getByRole('treeitem', { name: /کوه و آب/u });
    expect(article.textContent).toContain(t('parts.comments', { count: 2, shown: two }));
    expect(article.getAttribute('aria-expanded')).toBe('false');
    expect(within(panel).queryByRole('treeitem', { name: /رضا/u })).toBeNull();
    await user.click(article.querySelector('[data-open]')!);
    expect(article.getAttribute('aria-expanded')).toBe('true');
    const comment = within(panel).getByRole('treeitem', { name: /رضا/u });
    expect(comment.getAttribute('aria-level')).toBe('2');
    expect(useReading.getState().jump).toBeNull();
  });

  it('marks the part being read, or the one under which it is folded, and goes to the one that is chosen', async () => {
    const { panel, user } = await open();
    const [first, last] = within(panel).getAllByRole('treeitem');
    expect(first!.getAttribute('aria-current')).toBe('location');
    await user.click(last!);
    expect(useReading.getState().jump).toMatchObject({ position: { blockId: 'b3' }, to: 'block' });
    await expect.poll(() => last!.getAttribute('aria-current')).toBe('location');
    expect(first!.getAttribute('aria-current')).toBeNull();
    expect(within(last!).getByText('000 be29f').dir).toBe('ltr');
    act(() => readHere('b2'));
    expect(first!.getAttribute('aria-current')).toBe('location');
  });

  it('is walked with the arrow keys, along the line of the window', async () => {
    const { panel, user } = await open();
    const [inwards, outwards] =
      language === 'fa' ? ['{ArrowLeft}', '{ArrowRight}'] : ['{ArrowRight}', '{ArrowLeft}'];
    const item = (name: RegExp) => within(panel).getByRole('treeitem', { name });
    act(() => item(/کوه و آب/u).focus());
    await user.keyboard(inwards);
    await user.keyboard(inwards);
    expect(document.activeElement).toBe(item(/رضا/u));
    await user.keyboard(`${inwards}{ArrowDown}{Enter}`);
    expect(useReading.getState().jump?.position.blockId).toBe('b2');
    await user.keyboard(outwards);
    expect(document.activeElement).toBe(item(/رضا/u));
    await user.keyboard(`${outwards}${outwards}${outwards}`);
    expect(document.activeElement).toBe(item(/کوه و آب/u));
    expect(within(panel).getAllByRole('treeitem')).toHaveLength(2);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(item(/000/u));
  });

  it('renames, joins and changes parts, and takes it back', async () => {
    const { app, panel, screen, t, user } = await open();
    const item = (name: RegExp) => within(panel).queryByRole('treeitem', { name });
    act(() => item(/000/u)!.focus());
    await user.keyboard('{F2}');
    const field = await screen.findByRole('textbox', { name: t('part.title') });
    await user.clear(field);
    await user.type(field, 'Water towers{Enter}');
    await expect.poll(() => item(/Water towers/u)).not.toBeNull();
    fireEvent.contextMenu(item(/Water towers/u)!);
    const menu = await screen.findByRole('menu', { name: t('part.menu') });
    fireEvent.click(within(menu).getByRole('menuitemradio', { name: t('reader.part.chapter') }));
    await expect.poll(() => app.changes()).toBe(2);
    fireEvent.contextMenu(item(/Water towers/u)!);
    fireEvent.click(await screen.findByRole('menuitem', { name: t('part.join') }));
    await expect.poll(() => item(/Water towers/u)).toBeNull();
    for (const titles of [/Water towers/u, /Water towers/u, /000/u]) {
      await user.keyboard('{Control>}[KeyZ]{/Control}');
      await expect.poll(() => item(titles)).not.toBeNull();
    }
  });

  it('goes to the row above when a part joins the one before it', async () => {
    const { panel, screen, t } = await open();
    const last = within(panel).getByRole('treeitem', { name: /000/u });
    act(() => last.focus());
    fireEvent.contextMenu(last);
    fireEvent.click(await screen.findByRole('menuitem', { name: t('part.join') }));
    await expect.poll(() => within(panel).queryByRole('treeitem', { name: /000/u })).toBeNull();
    await expect.poll(() => document.activeElement?.textContent).toContain('کوه و آب');
  });

  it('makes the library’s list give way where three columns have no room', async () => {
    const { screen, t, user } = await openWindow({ language, documents: [text], settings });
    const library = () => screen.queryByRole('navigation', { name: t('library.title') });
    await user.keyboard('{Control>}[Digit4]{/Control}');
    expect(library()).not.toBeNull();
    await user.keyboard('{Control>}[Digit4]{/Control}');
    setWidth(900);
    await user.keyboard('{Control>}[Digit4]{/Control}');
    expect(library()).toBeNull();
  });

  it('has no search while a glance finds a part', async () => {
    const { panel, t } = await open();
    expect(within(panel).queryByRole('searchbox', { name: t('parts.filter') })).toBeNull();
  });

  it('brings import’s decision about a part back', async () => {
    const { panel, screen, t, user } = await open();
    act(() => within(panel).getByRole('treeitem', { name: /000/u }).focus());
    await user.keyboard('{F2}');
    await user.type(await screen.findByRole('textbox', { name: t('part.authors') }), 'Reza');
    await user.click(screen.getByRole('button', { name: t('part.save') }));
    const changed = await within(panel).findByRole('treeitem', { name: /000.*Reza/u });
    fireEvent.contextMenu(changed);
    fireEvent.click(await screen.findByRole('menuitem', { name: t('block.asImported') }));
    await expect.poll(() => changed.textContent).not.toContain('Reza');
  });

  it('offers a search of the parts where there are many', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `Stage ${index} of the road`);
    const many = makeDocument(
      titles.map((title, index) => makeBlock(index, title, { part: `s${index}` })),
      { parts: titles.map((title, index) => part(`s${index}`, { title, kind: 'chapter' })) },
    );
    const { screen, t, user } = await openWindow({
      language,
      documents: [many],
      settings: { lastDocument: many.id },
    });
    await user.click(screen.getByRole('button', { name: t('parts.list') }));
    await user.type(screen.getByRole('searchbox', { name: t('parts.filter') }), 'stage 17');
    await expect.poll(() => screen.getAllByRole('treeitem').length).toBe(1);
    expect(screen.getByRole('treeitem').textContent).toContain('Stage 17');
    await user.keyboard('x');
    expect(await screen.findByText(t('parts.nothingFound'))).toBeTruthy();
    await user.keyboard('{Escape}');
    await expect.poll(() => screen.getAllByRole('treeitem').length).toBe(20);
  });
});
