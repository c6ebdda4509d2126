import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const persian = makeDocument(['قنات رودی زیر کویر است.'], {}, 'a'.repeat(64));
const english = makeDocument(['A river under the desert.'], {}, 'b'.repeat(64));

function note(document: typeof persian, quote: string, id: string, day: number) {
  const plain = plainText(document.blocks);
  const start = plain.text.indexOf(quote);
  return createAnnotation({
    id: AnnotationId.parse(id),
    documentId: document.id,
    plain,
    range: rangeAt(plain, { start, end: start + quote.length }),
    change: { colour: 'green' },
    now: `2026-01-0${day}T10:00:00.000Z`,
  });
}

const start = {
  documents: [persian, english],
  annotations: [
    note(persian, 'قنات', 'note-persian-1', 1),
    note(persian, 'زیر کویر', 'note-persian-2', 2),
    note(english, 'under the desert', 'note-english-1', 3),
  ],
};

async function openNotes(language: (typeof interfaceLanguages)[number]) {
  const opened = await openWindow({ language, ...start });
  const { screen, user, t } = opened;
  await user.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
  const grid = await screen.findByRole('grid', { name: t('allNotes.list') });
  await within(grid).findByText('قنات');
  const rows = (): string[] =>
    [...document.querySelectorAll('[data-note]')].map((row) => row.getAttribute('data-note') ?? '');
  return { ...opened, grid, rows };
}

describe.each(interfaceLanguages)('The notes of all texts (%s)', (language) => {
  it('stand newest first, and are found by words in another spelling', async () => {
    const { screen, user, t, rows } = await openNotes(language);
    expect(rows()).toEqual(['note-english-1', 'note-persian-2', 'note-persian-1']);
    await user.type(screen.getByRole('searchbox', { name: t('allNotes.search') }), 'كویر');
    await expect.poll(rows).toEqual(['note-persian-2']);
  });

  it('that are grouped by month after they were grouped by text are shown, not a fault', async () => {
    const { screen, user, t, rows } = await openNotes(language);
    const groups = screen.getByRole('combobox', { name: t('allNotes.groupBy') });
    await user.selectOptions(groups, 'document');
    await expect.poll(() => screen.getAllByRole('rowheader').length).toBe(2);
    await user.selectOptions(groups, 'month');
    await expect.poll(() => screen.getAllByRole('rowheader').length).toBe(1);
    const month = language === 'fa' ? 'دی ۱۴۰۴' : 'January 2026';
    expect(screen.getByRole('rowheader').textContent).toContain(month);
    expect(rows()).toHaveLength(3);
  });

  it('open their text at the passage, and going back leads to the same row', async () => {
    const { screen, user, t, grid } = await openNotes(language);
    await user.click(within(grid).getByText('زیر کویر'));
    await screen.findByRole('button', { name: t('allNotes.back') });
    expect(screen.queryByRole('grid', { name: t('allNotes.list') })).toBeNull();
    await user.click(screen.getByRole('button', { name: t('allNotes.back') }));
    await screen.findByRole('grid', { name: t('allNotes.list') });
    await expect.poll(() => document.activeElement?.textContent).toContain('زیر کویر');
  });

  it('are picked by keys, deleted at once, and come back by one undo', async () => {
    const { user, app, rows, screen, t } = await openNotes(language);
    document.querySelector<HTMLElement>('[data-roving]')?.focus();
    await user.keyboard(' ');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await screen.findByRole('toolbar', { name: t('allNotes.withPicked') });
    await user.keyboard('{Delete}');
    await expect.poll(rows).toEqual(['note-persian-1']);
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(rows).toHaveLength(3);
    expect(app.annotations()).toHaveLength(3);
  });

  it('go into a sheet, whose order the keys change; undo takes it back', async () => {
    const { user, screen, t } = await openNotes(language);
    document.querySelector<HTMLElement>('[data-roving]')?.focus();
    await user.keyboard('{Control>}a{/Control}');
    await user.click(await screen.findByRole('button', { name: t('sheets.add') }));
    await user.click(await screen.findByRole('menuitem', { name: t('sheets.new') }));
    await user.click(screen.getByRole('button', { name: t('allNotes.tab.sheets') }));
    const list = await screen.findByRole('list', { name: t('sheets.items') });
    const items = () =>
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent);
    expect(items()[0]).toContain('under the desert');
    within(list).getByText('under the desert').closest('button')?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    await expect.poll(() => items()[2]).toContain('under the desert');
    expect(document.activeElement?.textContent).toContain('under the desert');
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(() => items()[1]).toContain('under the desert');
  });

  it('that could not be deleted stay in the list, and the reader is told', async () => {
    const { user, app, rows, screen, t } = await openNotes(language);
    app.failNext('notes:delete', 'storageFull');
    document.querySelector<HTMLElement>('[data-roving]')?.focus();
    await user.keyboard('{Delete}');
    await screen.findByText(t('error.storageFull', { folder: '', reason: '' }), { exact: false });
    expect(rows()).toHaveLength(3);
  });
});
