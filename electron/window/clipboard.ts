/** The system's clipboard, looked at only when the reader asks for an import from it, written when he asks for a copy. */
import { clipboard } from 'electron';
import type { Result } from '../shared/contract.ts';

/** Its text and HTML, empty where it has none, and whether there is a picture. */
export function readClipboard(): Result<'import:readClipboard'> {
  return {
    text: clipboard.readText(),
    html: clipboard.readHTML(),
    picture: clipboard.availableFormats().some((format) => format.startsWith('image/')),
  };
}

/** Puts text on it. */
export function writeClipboard(text: string): void {
  clipboard.writeText(text);
}
