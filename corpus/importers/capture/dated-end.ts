/** How excerpts in digests of other papers end: "… at the old bridge. -Sara Amiri, The Lamp 5/31/05". */
import type { WrittenDate } from '../../document/part.ts';
import { readDateLine } from './date-line.ts';
import { readBareNames } from './person-name.ts';
import { isOutletName } from './signature.ts';

/** What the end of a paragraph says of it. */
export interface DatedEnd {
  readonly date: WrittenDate;
  readonly authors: readonly string[];
  readonly publisher?: string;
}

/** Shorter lines of words and a day say who and when. Units: UTF-16 units. */
const shortestText = 60;
/** Units: UTF-16 units. */
const longestEnd = 70;

/** A day behind a dash, perhaps behind a name or the paper; or in figures behind the last sentence. */
const datedEnd =
  /\s[-–—]\s?(?:(?<who>\p{Lu}[\p{L}.,'’ -]{1,45}?)(?:\s[-–—])?\s(?=\d{1,2}\/))?(?<day>[\p{L}\d][^-–—]{5,20})$|[.!?؟]["”’»)]?\s(?<figures>\d{1,2}\/\d{1,2}\/\d{2,4})$/u;

/**
 * The day at the end of a paragraph, behind a dash or in figures, and who and what stand before it; undefined where none stands there.
 *
 * Example: readDatedEnd(`${text} -Sara Amiri, The Lamp 5/31/05`)?.authors → ['Sara Amiri']
 */
export function readDatedEnd(text: string): DatedEnd | undefined {
  if (text.length < shortestText) return undefined;
  const { who, day, figures } = datedEnd.exec(text.slice(-longestEnd))?.groups ?? {};
  const end = day ?? figures ?? '';
  // "5/31/05": pages are no older than 1991.
  const whole = end.replace(
    /^(?<day>\d{1,2}\/\d{1,2}\/)(?<year>\d{2})$/u,
    (_, before: string, year: string) => `${before}${Number(year) > 90 ? '19' : '20'}${year}`,
  );
  const dated = readDateLine(whole);
  if (dated?.rest !== '') return undefined;
  return { date: { ...dated.date, text: end }, ...readSource(who ?? '') };
}

/** Who wrote it, and the paper behind a comma or alone. */
function readSource(who: string): Pick<DatedEnd, 'authors' | 'publisher'> {
  const [first = '', ...others] = who.split(/\s*,\s*/u);
  const names = isOutletName(first) ? undefined : readBareNames(first);
  const publisher = names === undefined ? who : others.join(', ');
  return { authors: names ?? [], ...(publisher === '' ? {} : { publisher }) };
}
