/** The reader's settings in their file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstLanguage, openSettingsFile } from '../../../electron/settings-file.ts';
import { defaultSettings } from '../../../electron/shared/settings.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

describe('the settings file', () => {
  it('keeps a change for the next start', () => {
    const path = join(temporaryFolder(), 'settings.json');
    openSettingsFile(path, ['en-US']).change({ theme: 'sepia', textSize: 22 });
    const settings = openSettingsFile(path, ['fa-IR']).read();
    expect(settings).toEqual({ ...defaultSettings, theme: 'sepia', textSize: 22 });
  });

  it('gives Persian on a first start where the system speaks it, and keeps it from then on', () => {
    const path = join(temporaryFolder(), 'settings.json');
    const file = openSettingsFile(path, ['fa-IR', 'en-US']);
    expect(file.read().language).toBe('fa');
    file.change({ theme: 'dark' });
    expect(openSettingsFile(path, ['en-US']).read().language).toBe('fa');
  });

  it('changes nothing for a field that is named without a value', () => {
    const file = openSettingsFile(join(temporaryFolder(), 'settings.json'), []);
    file.change({ textSize: 30 });
    expect(file.change({ textSize: undefined, theme: 'dark' }).textSize).toBe(30);
  });

  it.each(['', 'null', '[1]', '{"textSize"', '7'])('survives the contents %j', (contents) => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, contents);
    expect(openSettingsFile(path, []).read()).toEqual(defaultSettings);
  });
});

describe('the first language', () => {
  it.each([
    [['fa-IR'], 'fa'],
    [['fa_IR.UTF-8', 'en'], 'fa'],
    [['de-DE', 'fa-AF', 'en-GB'], 'fa'],
    [['en-US', 'fa-IR'], 'en'],
    [['de-DE'], 'en'],
    [['fat'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (systemLanguages, language) => {
    expect(firstLanguage(systemLanguages)).toBe(language);
  });
});
