/** Persian words however a page spells them: with ي and ك of Arabic keyboards, and their joiners kept, lost, or spaces in their place. */

/** Letters that pages write for one another. */
const spellings: Readonly<Record<string, string>> = { ی: 'یيى', ک: 'کك' };

/**
 * A pattern for words in today's spelling, made to take the others.
 *
 * Example: anySpelling(/^می‌گوید$/u).test('ميگويد') → true
 */
export function anySpelling(pattern: RegExp): RegExp {
  return new RegExp(spell(pattern.source), pattern.flags);
}

function spell(source: string): string {
  let spelled = '';
  let isInClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\\') {
      spelled += source.slice(at, at + 2);
      at += 1;
      continue;
    }
    if (sign === '[') isInClass = true;
    else if (sign === ']') isInClass = false;
    const letters = spellings[sign];
    if (letters !== undefined) spelled += isInClass ? letters : `[${letters}]`;
    else if (sign === joiner && !isInClass) {
      spelled += `[${joiner} ]?`;
      // What may be left out anyhow.
      if (source.charAt(at + 1) === '?') at += 1;
    } else spelled += sign;
  }
  return spelled;
}

const joiner = '\u200c';

/** A line in today's letters, without joiners: to be looked up among `plainWords`. */
export function plainSpelling(text: string): string {
  if (!/[\u0643\u0649\u064a\u200c]/u.test(text)) return text;
  return text
    .replace(/[\u064a\u0649]/gu, '\u06cc')
    .replace(/\u0643/gu, '\u06a9')
    .replaceAll(joiner, '');
}

/** A word in the spellings that a line in plain spelling may have it in: joined, or with spaces for the joiners. */
export function plainWords(word: string): readonly string[] {
  const joined = plainSpelling(word);
  return word.includes(joiner) ? [joined, plainSpelling(word.replaceAll(joiner, ' '))] : [joined];
}

/** A pattern for lines in plain spelling: joiners may be spaces there, or nothing. */
export function plainPattern(pattern: RegExp): RegExp {
  return new RegExp(plainSpelling(pattern.source.replaceAll(/\u200c\??/gu, ' ?')), pattern.flags);
}
