/** What the first window looks like before the settings are read by their schema. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, Settings } from '../../../../electron/shared/settings.ts';
import { glanceAtSettings, isDocumentId } from '../../../../electron/window/early-settings.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hashiyeh-glance-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function ofWindow({ theme, zoom, lastDocument }: Settings) {
  return { theme, zoom, lastDocument };
}

describe('a glance at the settings', () => {
  it.each([
    { theme: 'sepia', zoom: 1.5, lastDocument: '0123456789abcdef' },
    { theme: 'dark' },
    { theme: 'violet', zoom: 2, lastDocument: null },
    { theme: 7, zoom: 'large', lastDocument: 7 },
    { zoom: 0.5 },
    { zoom: 4.1 },
    [],
    null,
    'dark',
  ])('says of %j what the schema says', (stored) => {
    const file = join(folder, 'settings.json');
    writeFileSync(file, JSON.stringify(stored));
    const record = typeof stored === 'object' && stored !== null ? stored : {};
    expect(glanceAtSettings(file)).toEqual(ofWindow(Settings.parse({ ...record })));
  });

  it('finds the usual ones where there is no file', () => {
    expect(glanceAtSettings(join(folder, 'none.json'))).toEqual(ofWindow(defaultSettings));
  });

  it('leaves a damaged file where it is', () => {
    const file = join(folder, 'settings.json');
    writeFileSync(file, '{"theme":');
    expect(glanceAtSettings(file)).toEqual(ofWindow(defaultSettings));
    expect(readFileSync(file, 'utf8')).toBe('{"theme":');
  });
});

describe('the id of a document', () => {
  it.each(['0123456789abcdef', '0123456789ABCDEF', '0123', '', 7, null, '0123456789abcdef0'])(
    '%j is told by its form as the schema does',
    (value) => expect(isDocumentId(value)).toBe(DocumentId.safeParse(value).success),
  );
});
