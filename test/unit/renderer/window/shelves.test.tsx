/** Several texts of the library are picked, gathered, tagged and deleted at once, and each act is taken back. */
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow, type TestWindow } from '../../../support/window.tsx';

const titles = ['Wells', 'Bridges', 'Mills', 'قنات'];
const documents = titles.map((title, index) => {
  const document = makeDocument([`${title}.`], {}, `a${index}`.repeat(32));
  return { ...document, metadata: { ...document.metadata, title } };
});

const rowOf = ({ screen }: TestWindow, title: string) =>
  screen.getByRole('row', { name: new RegExp(title) });
const listed = ({ screen }: TestWindow) =>
  screen
    .queryAllByRole('row')
    .map((row) => titles.find((title) => row.textContent.includes(title)));
const pickedIn = (window: TestWindow) =>
  window.screen
    .queryAllByRole('row', { selected: true })
    .map((row) => titles.find((title) => row.textContent.includes(title)));
const openButton = (window: TestWindow, title: string) =>
  within(rowOf(window, title)).getAllByRole('button')[0]!;

async function pickTwo(window: TestWindow) {
  const { user } = window;
  await user.keyboard('{Control>}');
  await user.click(openButton(window, 'Wells'));
  await user.click(openButton(window, 'Mills'));
  await user.keyboard('{/Control}');
}

describe.each(interfaceLanguages)('picking texts (%s)', (language) => {
  const open = () => openWindow({ language, documents });

  it('by mouse: one more with Ctrl, up to one with Shift, and none is opened', async () => {
    const window = await open();
    const { user, screen, t } = window;
    await pickTwo(window);
    expect(pickedIn(window)).toEqual(['Wells', 'Mills']);
    await user.keyboard('{Shift>}');
    await user.click(openButton(window, 'قنات'));
    await user.keyboard('{/Shift}');
    expect(pickedIn(window)).toEqual(['Mills', 'قنات']);
    const said = t('library.picked', { count: 2, shown: language === 'fa' ? '۲' : '2' });
    expect(screen.getAllByText(said)[0]?.getAttribute('role')).toBe('status');
    expect(screen.getByRole('treegrid').getAttribute('aria-multiselectable')).toBe('true');
    await user.click(screen.getByRole('button', { name: t('library.pickNone') }));
    expect(pickedIn(window)).toEqual([]);
    expect(window.app.requests.some(({ name }) => name === 'document:open')).toBe(false);
  });

  it('by keys: the space bar, Shift and arrows, Ctrl+A, and Escape for none', async () => {
    const window = await open();
    const { user } = window;
    openButton(window, 'Bridges').focus();
    await user.keyboard(' ');
    expect(pickedIn(window)).toEqual(['Bridges']);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(pickedIn(window)).toEqual(['Bridges', 'Mills', 'قنات']);
    expect(document.activeElement).toBe(openButton(window, 'قنات'));
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(pickedIn(window)).toEqual(['Bridges', 'Mills']);
    await user.keyboard('{Control>}a{/Control}');
    expect(pickedIn(window)).toHaveLength(4);
    await user.keyboard('{Escape}{Home}');
    expect(pickedIn(window)).toEqual([]);
    expect(document.activeElement).toBe(openButton(window, 'Wells'));
  });

  it('deletes what is picked with one key and brings all of it back', async () => {
    const window = await open();
    const { user, screen, t } = window;
    await pickTwo(window);
    openButton(window, 'Wells').focus();
    await user.keyboard('{Delete}');
    await expect.poll(() => listed(window)).toEqual(['Bridges', 'قنات']);
    expect(document.activeElement).toBe(openButton(window, 'Bridges'));
    await user.click(await screen.findByRole('button', { name: t('notice.undo') }));
    await expect.poll(() => listed(window).length).toBe(4);
  });

  it('tags what is picked, shows the tags on the rows, and filters by one', async () => {
    const window = await open();
    const { user, screen, t } = window;
    await pickTwo(window);
    await user.click(screen.getByRole('button', { name: t('library.tags.edit') }));
    const dialog = within(screen.getByRole('dialog', { name: t('library.tags.title') }));
    await user.type(
      dialog.getByRole('combobox', { name: t('library.tags.add') }),
      'آب، old{Enter}',
    );
    const remove = await dialog.findByRole('button', {
      name: t('annotation.removeTag', { tag: '\u2068old\u2069' }),
    });
    await user.click(remove);
    await expect.poll(() => dialog.queryByText('old')).toBeNull();
    await user.click(dialog.getByRole('button', { name: t('library.tags.done') }));
    expect(within(rowOf(window, 'Wells')).getByText('آب')).toBeTruthy();
    const facet = screen.getByRole('combobox', { name: t('library.facet.tag') });
    await user.selectOptions(facet, 'آب');
    expect(listed(window)).toEqual(['Wells', 'Mills']);
    const counted = language === 'fa' ? { shown: '۲', total: '۴' } : { shown: '2', total: '4' };
    expect(screen.getByText(t('library.shownOf', { count: 4, ...counted }))).toBeTruthy();
    const off = screen.getByRole('button', { name: t('library.takeOff', { words: 'آب' }) });
    await user.click(off);
    expect(listed(window)).toHaveLength(4);
  });
});

describe.each(interfaceLanguages)('collections (%s)', (language) => {
  const name = 'آب و باغ';

  it('are made, filled from the menu of a text, renamed, and deleted with a way back', async () => {
    const window = await openWindow({ language, documents });
    const { user, screen, t, app } = window;
    const section = within(screen.getByRole('region', { name: t('library.collections') }));
    expect(section.getByText(t('library.noCollections'))).toBeTruthy();
    await user.click(section.getByRole('button', { name: t('library.newCollection') }));
    await user.keyboard(`${name}{Enter}`);
    const collection = await section.findByRole('button', {
      name: new RegExp(name),
      pressed: false,
    });

    await user.click(collection);
    expect(screen.getByText(t('library.emptyCollection'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t('library.showAll') }));

    await user.pointer({ keys: '[MouseRight]', target: openButton(window, 'Mills') });
    await user.click(await screen.findByRole('menuitem', { name: t('library.collections') }));
    (await screen.findByRole('menuitemcheckbox', { name })).focus();
    await user.keyboard('{Enter}');
    expect(app.requests.map((one) => one.name)).toContain('collection:collect');
    await user.click(collection);
    await expect.poll(() => listed(window)).toEqual(['Mills']);

    collection.focus();
    await user.keyboard('{F2}');
    await user.keyboard('Water{Enter}');
    const renamed = await section.findByRole('button', { name: /Water/, pressed: true });
    await expect.poll(() => document.activeElement).toBe(renamed);
    await user.keyboard('{Delete}');
    await expect.poll(() => listed(window).length).toBe(4);
    expect(section.queryByRole('button', { name: /Water/, pressed: false })).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    expect(await section.findByRole('button', { name: /Water/, pressed: false })).toBeTruthy();
  });

  it('hold what is picked when a collection is made of it', async () => {
    const window = await openWindow({ language, documents });
    const { user, screen, t } = window;
    await pickTwo(window);
    await user.click(screen.getByRole('button', { name: t('library.collect') }));
    await user.click(screen.getByRole('menuitem', { name: t('library.newCollectionOf') }));
    await user.keyboard(`${name}{Enter}`);
    const collection = await screen.findByRole('button', { name: new RegExp(`^${name}`) });
    await user.click(collection);
    await expect.poll(() => listed(window)).toEqual(['Wells', 'Mills']);
  });
});

describe.each(interfaceLanguages)('the library in the whole window (%s)', (language) => {
  it('stands there while no text is open, and lies over one by a command', async () => {
    const window = await openWindow({ language, documents });
    const { user, screen, t } = window;
    const isWide = () => screen.queryByRole('heading', { level: 1, name: t('app.name') }) !== null;
    expect(isWide()).toBe(true);
    await user.click(openButton(window, 'Mills'));
    await screen.findByRole('heading', { level: 1, name: 'Mills' });
    expect(isWide()).toBe(false);
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    expect(isWide()).toBe(true);
    expect(document.activeElement).toBe(openButton(window, 'Mills'));
    await user.keyboard('{Escape}');
    expect(isWide()).toBe(false);
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    await user.click(openButton(window, 'Mills'));
    expect(isWide()).toBe(false);
  });

  it('shows rows or cards, and remembers which', async () => {
    const { user, screen, t, app } = await openWindow({ language, documents });
    expect(screen.getByRole('treegrid').dataset.look).toBe('rows');
    await user.click(screen.getByRole('button', { name: t('library.view.grid') }));
    expect(screen.getByRole('treegrid').dataset.look).toBe('cards');
    expect(app.settings().libraryView).toBe('grid');
  });

  it('asks for years in the reader’s calendar, in either script’s digits', async () => {
    const dated = documents.map((document, index) => {
      const iso = ['2010-05-01', '2011-03-20', '2011-03-21'][index];
      const dates = iso === undefined ? [] : [{ text: iso, iso, calendar: 'gregorian' as const }];
      return { ...document, metadata: { ...document.metadata, dates } };
    });
    const window = await openWindow({ language, documents: dated });
    const { user, screen, t } = window;
    const from = screen.getByRole('textbox', { name: t('library.years.from') });
    await user.type(from, 'abcd{Enter}');
    expect(from.getAttribute('aria-invalid')).toBe('true');
    expect(listed(window)).toHaveLength(4);
    await user.clear(from);
    await user.type(from, language === 'fa' ? '۱۳۹۰{Enter}' : '2011{Enter}');
    expect(listed(window)).toEqual(language === 'fa' ? ['Mills'] : ['Bridges', 'Mills']);
    const words = t('library.years.since', { from: language === 'fa' ? '۱۳۹۰' : '2011' });
    await user.click(screen.getByRole('button', { name: t('library.takeOff', { words }) }));
    expect(listed(window)).toHaveLength(4);
    expect((from as HTMLInputElement).value).toBe('');
  });
});

describe.each(interfaceLanguages)('the details of a text (%s)', (language) => {
  it('are edited from its row, and the edit is taken back', async () => {
    const window = await openWindow({ language, documents });
    const { user, screen, t, app } = window;
    openButton(window, 'Wells').focus();
    await user.keyboard('{F2}');
    const dialog = within(screen.getByRole('dialog', { name: t('library.details') }));
    const title = dialog.getByRole('textbox', { name: t('provenance.field.title') });
    await user.clear(title);
    await user.type(title, 'Deep wells');
    await user.type(
      dialog.getByRole('textbox', { name: t('provenance.field.authors') }),
      'Mina؛ Arash{Enter}',
    );
    expect(await screen.findByRole('row', { name: /Deep wells.*Mina.*Arash/ })).toBeTruthy();
    const edit = { title: 'Deep wells', authors: ['Mina', 'Arash'] };
    expect(app.requests).toContainEqual({
      name: 'document:editMetadata',
      params: { id: documents[0]!.id, edit },
    });
    await user.click(await screen.findByRole('button', { name: t('notice.undo') }));
    await expect.poll(() => screen.queryByRole('row', { name: /Deep/ })).toBeNull();
  });
});

describe.each(interfaceLanguages)('reading under a filter (%s)', (language) => {
  it('leaves the text that was opened in the list of unread ones until another is opened', async () => {
    const window = await openWindow({ language, documents });
    const { user, screen, t, app } = window;
    await user.click(screen.getByRole('checkbox', { name: new RegExp(t('library.wish.unread')) }));
    await user.click(openButton(window, 'Wells'));
    await screen.findByRole('heading', { level: 1, name: 'Wells' });
    const tell = (index: number) => {
      const { id, metadata, provenance } = documents[index]!;
      const { title, authors, tags, language, direction } = metadata;
      const { format, importedAt } = provenance;
      const facts = { title, authors, tags, language, direction, format, importedAt };
      const read = { share: 0, finished: false };
      const line = { id, ...facts, annotations: 0, collections: [], read };
      app.emit('library:changed', { documents: [line], gone: [] });
    };
    tell(0);
    await expect.poll(() => listed(window)).toHaveLength(4);
    await user.click(openButton(window, 'Mills'));
    await screen.findByRole('heading', { level: 1, name: 'Mills' });
    expect(listed(window)).not.toContain('Wells');
    expect(listed(window)).toContain('Mills');
  });
});
