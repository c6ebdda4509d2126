/** How words of a note are headed: whose they are, and of which day. */
import type { TFunction } from 'i18next';
import type { TextualBody } from '../../corpus/annotations/annotation.ts';
import type { Format } from './use-format.ts';

/** The name of whoever wrote words that came with the file; empty for the reader's own. */
export function writerOf({ creator }: TextualBody, t: TFunction): string {
  if (creator === undefined) return '';
  return creator.name === '' ? t('annotation.unnamed') : creator.name;
}

/** The day on which they were written, to stand behind the name; empty where the file does not say. */
export function dayOf({ created }: TextualBody, format: Format): string {
  // Files tell the time of a clock on a wall somewhere: its day, not that of the reader's zone.
  return created === undefined ? '' : ` · ${format.day(created.slice(0, 10))}`;
}
