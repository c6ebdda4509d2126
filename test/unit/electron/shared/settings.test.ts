/** Settings as they are read from the file and changed by the window. */
import { describe, expect, it } from 'vitest';
import { defaultSettings, Settings, SettingsChange } from '../../../../electron/shared/settings.ts';
import { usualSettings } from '../../../../electron/shared/usual-settings.ts';

describe('settings from a file', () => {
  it('keep what is sound and replace only the damaged field', () => {
    const settings = Settings.parse({ theme: 'dark', textSize: 'huge', language: 'fa' });
    expect(settings).toEqual({ ...defaultSettings, theme: 'dark', language: 'fa' });
  });

  it('are of a first run as the window has them before it has read them', () => {
    expect(Settings.parse({})).toEqual(usualSettings);
  });

  it.each([
    ['colourNames', { yellow: 'Claims', mauve: 'None', blue: 7 }, { yellow: 'Claims' }],
    ['colourNames', 'yellow', {}],
    ['shortcuts', { 'document:find': 'F3', 'document:fly': 'F4' }, { 'document:find': 'F3' }],
    ['shortcuts', { 'document:find': null, 'settings:open': '' }, { 'document:find': null }],
  ])('keep the entries of %s that fit, of %j', (field, stored, kept) => {
    expect(Settings.parse({ [field]: stored })).toEqual({ ...defaultSettings, [field]: kept });
  });
});

describe('a change of settings', () => {
  it('holds only the fields that were named', () => {
    expect(SettingsChange.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
  });

  it.each([
    { lineHeight: 9 },
    { defaultPanes: [] },
    { colourNames: { yellow: ' ' } },
    { shortcuts: { 'document:fly': 'F4' } },
  ])('is refused when a value does not fit: %j', (change) => {
    expect(SettingsChange.safeParse(change).success).toBe(false);
  });
});
