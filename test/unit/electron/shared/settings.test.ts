/** Settings as they are read from the file and changed by the window. */
import { describe, expect, it } from 'vitest';
import { defaultSettings, Settings, SettingsChange } from '../../../../electron/shared/settings.ts';

describe('settings from a file', () => {
  it('keep what is sound and replace only the damaged field', () => {
    const settings = Settings.parse({ theme: 'dark', textSize: 'huge', language: 'fa' });
    expect(settings).toEqual({ ...defaultSettings, theme: 'dark', language: 'fa' });
  });
});

describe('a change of settings', () => {
  it('holds only the fields that were named', () => {
    expect(SettingsChange.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
  });

  it('is refused when a value does not fit', () => {
    expect(SettingsChange.safeParse({ lineHeight: 9 }).success).toBe(false);
  });
});
