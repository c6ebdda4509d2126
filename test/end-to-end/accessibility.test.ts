/** Every screen, in both languages and all themes, without serious faults for readers who use assistive technology. */
import { afterEach, describe, expect, it } from 'vitest';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import {
  walkANote,
  walkItsSource,
  walkTheDialogs,
  walkTheLibrary,
  walkTheText,
} from './support/screens.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const themes = ['light', 'sepia', 'dark', 'contrast'] as const;

describe.each(inBothLanguages)('every screen is accessible ($language)', ({ language, t }) => {
  it.each(themes)('in the %s theme', async (theme) => {
    const { app, window } = await launchApp({ settings: { language, theme } });
    const faults: string[] = [];
    const look = async (screen: string) => void faults.push(...(await faultsOf(window, screen)));
    const walk = { app, window, t, look };
    await walkTheLibrary(walk);
    await walkTheText(walk);
    await walkItsSource(walk);
    await walkANote(walk);
    await walkTheDialogs(walk);
    expect(faults).toEqual([]);
  });
});
