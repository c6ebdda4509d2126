/** What the reader has set; main keeps it, the window shows a change at once. */
import { create } from 'zustand';
import { isMac } from '../components/keys.ts';
import type { Colour } from '../../corpus/annotations/annotation.ts';
import { interfaceDirection } from '../../electron/shared/i18n.ts';
import type { Settings } from '../../electron/shared/settings.ts';
import type { Desk } from '../../electron/shared/shortcuts.ts';
import { usualSettings } from '../../electron/shared/usual-settings.ts';
import { request } from './client.ts';
import { notifyError } from './notices.ts';

/** The usual ones stand only until the settings file is read, which is before the first paint. */
export const useSettings = create<Settings>()(() => usualSettings);

const desks = {
  ltr: [false, true].map((mac): Desk => ({ mac, direction: 'ltr' })),
  rtl: [false, true].map((mac): Desk => ({ mac, direction: 'rtl' })),
};

/** Where keys are pressed: the platform, and the direction of the interface; the same object as long as they are the same. */
export function deskOf({ language }: Pick<Settings, 'language'>): Desk {
  const direction = interfaceDirection(language);
  return desks[direction][isMac() ? 1 : 0] ?? { mac: false, direction };
}

/** The desk of the window. */
export function useDesk(): Desk {
  return useSettings(deskOf);
}

/** The sizes of text that can be chosen, in CSS pixels. */
export const textSizes = { least: 12, most: 40, usual: 18 } as const;

/** `size` within what can be chosen. */
export function withinTextSizes(size: number): number {
  return Math.min(textSizes.most, Math.max(textSizes.least, Math.round(size)));
}

/** The names after a colour was given one; one without letters takes the reader's own away. */
export function withColourName(
  names: Settings['colourNames'],
  colour: Colour,
  name: string,
): Settings['colourNames'] {
  const own = name.trim();
  if (own !== '') return { ...names, [colour]: own };
  return Object.fromEntries(Object.entries(names).filter(([one]) => one !== colour));
}

/** Reads the settings into the store; when they cannot be read, says so and keeps to the usual ones. */
export async function loadSettings(): Promise<Settings> {
  try {
    useSettings.setState(await request('settings:read', {}), true);
  } catch (error) {
    notifyError(error);
  }
  return useSettings.getState();
}

/** Settings as main has them now. */
export function showSettings(settings: Settings): void {
  useSettings.setState(settings, true);
}

/** Shows the change at once and saves it; a failed save goes back and says so. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = useSettings.getState();
  useSettings.setState(change);
  try {
    await request('settings:change', { change });
  } catch (error) {
    useSettings.setState(before, true);
    notifyError(error);
  }
}

/** Makes the text larger or smaller by `steps` pixels. */
export function changeTextSize(steps: number): Promise<void> {
  return changeSettings({ textSize: withinTextSizes(useSettings.getState().textSize + steps) });
}

/** Gives a colour a name of the reader's own. */
export function renameColour(colour: Colour, name: string): Promise<void> {
  const { colourNames } = useSettings.getState();
  return changeSettings({ colourNames: withColourName(colourNames, colour, name) });
}

/** Shows Persian texts tidied, or as they are written. */
export function toggleTidied(): Promise<void> {
  return changeSettings({ tidied: !useSettings.getState().tidied });
}

/** Fills the lines of texts to both edges, or only begins them at one. */
export function toggleJustified(): Promise<void> {
  return changeSettings({ justified: !useSettings.getState().justified });
}

/** Shows or hides furniture. */
export function toggleFurniture(): Promise<void> {
  return changeSettings({ showFurniture: !useSettings.getState().showFurniture });
}
