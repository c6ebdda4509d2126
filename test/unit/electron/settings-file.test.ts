/** The reader's settings in their file. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
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

  it('has what waits to be written, and writes it a little later', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const file = openSettingsFile(path, [], 0);
    expect(file.changeSoon({ lastDocument: 'one' }).lastDocument).toBe('one');
    expect(file.read().lastDocument).toBe('one');
    expect(existsSync(path)).toBe(false);
    await vi.waitFor(() => expect(openSettingsFile(path, []).read().lastDocument).toBe('one'));
    expect(readdirSync(dirname(path))).toEqual(['settings.json']);
  });

  it('writes what waits with the next change, and when the app ends', () => {
    const path = join(temporaryFolder(), 'settings.json');
    const file = openSettingsFile(path, []);
    file.changeSoon({ lastDocument: 'one' });
    file.change({ theme: 'dark' });
    expect(openSettingsFile(path, []).read()).toMatchObject({ lastDocument: 'one', theme: 'dark' });
    file.changeSoon({ lastDocument: 'two' });
    file.changeSoon({ lastDocument: 'three' });
    file.flush();
    expect(openSettingsFile(path, []).read()).toMatchObject({
      lastDocument: 'three',
      theme: 'dark',
    });
  });

  it('does not write a setting back that was changed while an earlier one was being written', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const file = openSettingsFile(path, [], 0);
    file.changeSoon({ lastDocument: 'one' });
    const begun = () => readdirSync(dirname(path)).length > 0;
    await vi.waitFor(() => expect(begun()).toBe(true), { interval: 1 });
    file.change({ lastDocument: 'two' });
    await vi.waitFor(() => expect(readdirSync(dirname(path))).toEqual(['settings.json']));
    expect(openSettingsFile(path, []).read().lastDocument).toBe('two');
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
