/**
 * The library as the reader saw it last, put into the window's page: it is painted while the programs are loaded, and the
 * window's own drawing takes its place.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { lookAtJson } from '../files/json-file.ts';
import { writeFileAside } from '../files/write-file.ts';
import type { FirstPicture } from '../shared/first-picture.ts';

/** See the functions. */
export interface FirstPictures {
  /** Once in a run of the app: the window that is loaded next begins with the library. `dark` is what the system draws now. */
  readonly want: (dark: boolean) => void;
  /** The window's page with the picture in it where one is wanted and fits; else the page as it is. */
  readonly pageWith: (page: string) => string;
  /** Remembers the picture of the library in `folder`. Nobody waits for it, and nobody is told where it cannot be written. */
  readonly keep: (folder: string, picture: FirstPicture) => void;
}

/** Without a schema, like all that is read before these are loaded. `program` says which build's styles the markup means. */
type Kept = FirstPicture & { readonly program: string };

/** With the library, because it is titles out of it. */
function fileIn(folder: string): string {
  return join(folder, 'first-picture.json');
}

const openingTag = '<html lang="en" dir="ltr">';
const emptyRoot = '<div id="root"></div>';

/** It shows the picture of the library in `folder`. A folder that is gone is not made anew. */
export function createFirstPictures(folder: string): FirstPictures {
  let program: string | undefined;
  let wanted: { readonly dark: boolean } | undefined;
  let newest: Kept | undefined;
  return {
    want: (dark) => (wanted = { dark }),
    pageWith(page) {
      program = createHash('sha256').update(page).digest('hex');
      const asked = wanted;
      wanted = undefined;
      const kept = asked && keptPicture(lookAtJson(fileIn(folder)));
      const fits = kept?.program === program && asked?.dark === kept.theme.endsWith('dark');
      return fits ? drawnInto(page, kept) : page;
    },
    keep(folder, picture) {
      if (program === undefined) return;
      const kept: Kept = { ...picture, program };
      newest = kept;
      writeFileAside(fileIn(folder), JSON.stringify(kept), () => newest === kept).catch(
        () => undefined,
      );
    },
  };
}

/** `inert`: it has no keys and no names until it is the window. */
function drawnInto(page: string, { language, direction, theme, markup }: FirstPicture): string {
  return page
    .replace(openingTag, `<html lang="${language}" dir="${direction}" data-theme="${theme}">`)
    .replace(emptyRoot, () => `<div id="root"><div inert>${markup}</div></div>`);
}

const word = /^[a-z-]{1,20}$/;

function keptPicture(stored: unknown): Kept | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const fields: Readonly<Partial<Record<keyof Kept, unknown>>> = stored;
  const isWord = (value: unknown): boolean => typeof value === 'string' && word.test(value);
  const { language, direction, theme, markup, program } = fields;
  const whole = typeof markup === 'string' && typeof program === 'string';
  return whole && [language, direction, theme].every(isWord) ? (stored as Kept) : undefined;
}
