/** Glossaries as TBX, of the edition of 2008 (`martif`) and of 2019 (`tbx`). */
import type { Language } from '../../document/language.ts';
import { descendantsOf, elementsOf, parseXml, textOf, type XmlElement } from '../archive/xml.ts';
import { normaliseLanguage } from '../language-tag.ts';
import {
  longestTerm,
  tidyWords,
  type GlossaryEntry,
  type GlossaryProblem,
  type ReadGlossary,
} from './entry.ts';

/** Both editions; the namespace of the newer has no prefix for us. */
const vocabulary = { 'urn:iso:std:iso:30042:ed-2': '' };
const entryNames = ['termEntry', 'conceptEntry'];
const languageNames = ['langSet', 'langSec'];
const termNames = ['tig', 'ntig', 'termSec'];

/** A rendering with what is said of it. */
interface Named {
  readonly words: string;
  readonly status: string;
  readonly kind: string;
}

/**
 * Each entry's first language is the original; every other one makes an entry of its own.
 *
 * Errors: CorpusError `damaged` where the text is no XML.
 */
export function readTbx(xml: string, fileName: string): ReadGlossary {
  const root = parseXml(xml, vocabulary, fileName);
  const lines = linesOf(xml);
  const entries: GlossaryEntry[] = [];
  const problems: GlossaryProblem[] = [];
  const found = entryNames.flatMap((name) => descendantsOf(root, name));
  for (const [index, element] of found.entries()) {
    const line = lines[index] ?? 1;
    const read = readEntry(element, line);
    for (const one of read) {
      if ('reason' in one) problems.push(one);
      else entries.push(one);
    }
  }
  // The reader survives a file that was not downloaded whole; what is missing has to be said.
  if (!/<\/(?:\w+:)?(?:martif|tbx)\s*>\s*$/iu.test(xml)) {
    problems.push({ line: xml.trimEnd().split(/\r\n|\r|\n/u).length, reason: 'cutOff' });
  }
  return { format: 'tbx', entries, problems };
}

/** The line of each entry's tag, from 1. */
function linesOf(xml: string): number[] {
  const lines: number[] = [];
  let line = 1;
  for (const [found] of xml.matchAll(/\r\n|\r|\n|<(?:\w+:)?(?:termEntry|conceptEntry)[\s>]/gu)) {
    if (found.startsWith('<')) lines.push(line);
    if (/[\r\n]/u.test(found)) line += 1;
  }
  return lines;
}

function readEntry(element: XmlElement, line: number): (GlossaryEntry | GlossaryProblem)[] {
  const sections = elementsOf(element)
    .filter(({ name }) => languageNames.includes(name))
    .map((section) => ({
      language:
        normaliseLanguage(section.attributes['xml:lang'] ?? section.attributes.lang ?? '') ?? 'und',
      terms: termsOf(section),
    }))
    .filter(({ terms }) => terms.length > 0);
  const [from, ...others] = sections;
  if (from === undefined || others.length === 0) return [{ line, reason: 'oneSide' }];
  const note = notesOf(element);
  return others.map(({ language, terms }) => entryOf(from, { language, terms }, note, line));
}

interface Section {
  readonly language: Language;
  readonly terms: readonly Named[];
}

function entryOf(
  from: Section,
  to: Section,
  note: string,
  line: number,
): GlossaryEntry | GlossaryProblem {
  const isForbidden = ({ status }: Named): boolean => /deprecated|superseded/iu.test(status);
  const preferredOf = ({ terms }: Section): Named | undefined =>
    terms.find(({ status }) => /preferred/iu.test(status)) ??
    terms.find((term) => !isForbidden(term)) ??
    terms[0];
  const [original, translation] = [preferredOf(from), preferredOf(to)];
  if (original === undefined || translation === undefined) return { line, reason: 'oneSide' };
  if (original.words.length > longestTerm || translation.words.length > longestTerm) {
    return { line, reason: 'tooLong' };
  }
  if (from.language === to.language) return { line, reason: 'sameLanguage' };
  const rest = to.terms.filter((term) => term !== translation);
  const kind = translation.kind === '' ? original.kind : translation.kind;
  return {
    line,
    original: { language: from.language, words: original.words },
    translation: { language: to.language, words: translation.words },
    allowed: rest.filter((term) => !isForbidden(term)).map(({ words }) => words),
    forbidden: rest.filter(isForbidden).map(({ words }) => words),
    ...(kind === '' ? {} : { kind }),
    ...(note === '' ? {} : { note }),
  };
}

function termsOf(section: XmlElement): Named[] {
  return elementsOf(section)
    .filter(({ name }) => termNames.includes(name))
    .map((group) => {
      const notes = descendantsOf(group, 'termNote');
      const noted = (type: string): string =>
        textOf(notes.find(({ attributes }) => attributes.type === type));
      return {
        words: tidyWords(textOf(descendantsOf(group, 'term')[0])),
        status: noted('administrativeStatus'),
        kind: noted('partOfSpeech'),
      };
    })
    .filter(({ words }) => words !== '');
}

/** Notes and definitions of the whole entry. */
function notesOf(element: XmlElement): string {
  const own = elementsOf(element).flatMap((child) => {
    if (child.name === 'note' || child.name === 'descrip') return [child];
    return child.name === 'descripGrp' ? descendantsOf(child, 'descrip') : [];
  });
  return own
    .filter(({ name, attributes }) => name === 'note' || attributes.type === 'definition')
    .map((child) => tidyWords(textOf(child)))
    .filter((words) => words !== '')
    .join('\n');
}
