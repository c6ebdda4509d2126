/** The BibTeX export: documents as entries of a biblatex file. */
import { listExporter } from '../exporter.ts';
import { safeFileName } from '../file-name.ts';
import { referenceOf, writeIso, type Reference, type WorkKind } from './reference.ts';

const kinds: Readonly<Record<WorkKind, string>> = {
  webpage: 'online',
  book: 'book',
  document: 'misc',
};

/** See the interface. Source: the biblatex package, sections 2.1 (types), 2.2 (fields), 2.3.8 (dates); UTF-8, for biber. */
export const bibtex = listExporter({
  mediaType: 'application/x-bibtex; charset=utf-8',
  extension: 'bib',
  fileName: ({ metadata }) => safeFileName(metadata.title, 'bib'),
  between: '\n',
  piece: ({ document }) => entry(referenceOf(document)),
});

function entry(reference: Reference): string {
  const { issued, written, accessed, address } = reference;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // Braces around each name keep it whole.
    ['author', reference.authors.map((name) => `{${escape(name)}}`).join(' and ')],
    ['title', `{${escape(reference.title)}}`],
    ['translator', reference.translator && `{${escape(reference.translator)}}`],
    [
      reference.kind === 'webpage' ? 'organization' : 'publisher',
      reference.publisher && escape(reference.publisher),
    ],
    ['date', issued && writeIso(issued, '-')],
    ['year', issued && writeIso([issued[0]], '')],
    ['url', address?.replace(/[\s{}\\]/gu, encodeURIComponent)],
    ['urldate', accessed && writeIso(accessed, '-')],
    ['langid', reference.language && langid(reference.language)],
    ['keywords', reference.keywords.map((word) => escape(word.replace(/,/gu, ' '))).join(', ')],
    ['note', written && escape(written)],
    ['annotation', `File: ${escape(reference.fileName)}; SHA-256: ${reference.sha256}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${kinds[reference.kind]}{hashiyeh-${reference.id},\n${lines.join('')}}\n`;
}

/** Names of babel's languages where it has other ones than BCP 47. */
function langid(language: string): string {
  const names: Readonly<Record<string, string>> = { fa: 'persian', en: 'english', ar: 'arabic' };
  return names[language.slice(0, 2)] ?? language;
}

/** What TeX reads as something else than a letter. */
function escape(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\{}$&#%_^~]/gu, (sign) => commands[sign] ?? `\\${sign}`);
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
