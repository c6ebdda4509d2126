import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { SheetId, type Sheet } from '../../../corpus/annotations/sheet.ts';
import { openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const sheet: Sheet = {
  id: SheetId.parse('sheet-of-water'),
  title: 'چه می‌گویند دربارهٔ آب',
  items: [
    { id: 'a', kind: 'text', text: '## Wells' },
    { id: 'b', kind: 'passage', annotation: AnnotationId.parse('note-that-may-be-gone') },
  ],
};

describe('Sheets', () => {
  it('are kept with their items in order, also after the library was closed', () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    library.sheets.save(sheet);
    library.sheets.save({ ...sheet, items: [...sheet.items].reverse() });
    library.close();
    const again = openTestLibrary(folder, 'read-only');
    expect(again.sheets.read(sheet.id)).toEqual({ ...sheet, items: [...sheet.items].reverse() });
    expect(again.sheets.list()).toMatchObject([{ id: sheet.id, title: sheet.title, items: 2 }]);
  });

  it('are deleted and brought back with what stood in them', () => {
    const library = openTestLibrary(temporaryFolder());
    library.sheets.save(sheet);
    library.sheets.delete(sheet.id);
    expect(library.sheets.list()).toEqual([]);
    expect(() => library.sheets.read(sheet.id)).toThrow(/no sheet/);
    expect(() => library.sheets.delete(sheet.id)).toThrow(/no sheet/);
    library.sheets.restore(sheet.id);
    expect(library.sheets.read(sheet.id)).toEqual(sheet);
  });

  it('with a title of nothing but spaces are refused', () => {
    const library = openTestLibrary(temporaryFolder());
    expect(() => library.sheets.save({ ...sheet, title: '  ' })).toThrow();
    expect(library.sheets.list()).toEqual([]);
  });
});
