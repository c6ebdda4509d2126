/** Every screen, in both languages and all themes, without serious faults for readers who use assistive technology. */
import { afterEach, describe, expect, it } from 'vitest';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import {
  walkANote,
  walkItsSource,
  walkTermsAndPairs,
  walkTheDialogs,
  walkTheLibrary,
  walkTheText,
} from './support/screens.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('every screen is accessible ($language)', ({ language, t }) => {
  it('in every theme', async () => {
    const { app, window } = await launchApp({ settings: { language, theme: 'light' } });
    const faults: string[] = [];
    const look = async (screen: string) => void faults.push(...(await faultsOf(window, screen)));
    const walk = { app, window, t, look };
    await walkTheLibrary(walk);
    await walkTheText(walk);
    await walkItsSource(walk);
    await walkANote(walk);
    await walkTheDialogs(walk);
    await walkTermsAndPairs(walk);
    expect(faults).toEqual([]);
  }, 300_000);
});
