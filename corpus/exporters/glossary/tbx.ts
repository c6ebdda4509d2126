/** A glossary as TBX, the exchange format of terminology programs. */
import type { Term } from '../../alignment/terms/term.ts';
import type { Glossary } from './glossary.ts';

/**
 * TBX-Basic: an entry a term, a `langSet` a language, preferred, admitted and deprecated renderings by their status.
 *
 * Source: ISO 30042:2008 (TBX-Basic, LISA 2009). The edition of 2019 renamed the elements; programs read the older names.
 */
export function tbx({ terms, exportedAt, generator }: Glossary): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">',
    '<martif type="TBX-Basic" xml:lang="en">',
    '  <martifHeader>',
    '    <fileDesc>',
    '      <sourceDesc>',
    `        <p>${escaped(`${generator}, ${exportedAt}`)}</p>`,
    '      </sourceDesc>',
    '    </fileDesc>',
    '    <encodingDesc>',
    '      <p type="XCSURI">TBXBasicXCSV02.xcs</p>',
    '    </encodingDesc>',
    '  </martifHeader>',
    '  <text>',
    '    <body>',
    ...terms.map(entry),
    '    </body>',
    '  </text>',
    '</martif>',
    '',
  ].join('\n');
}

function entry(term: Term): string {
  const { original, translation, allowed, forbidden, kind, note } = term;
  const standing = 'administrativeStatus';
  return [
    // An XML name begins with a letter.
    `      <termEntry id="t${escaped(term.id.replace(/[^\w.-]/gu, '_'))}">`,
    ...(note === undefined ? [] : [`        <note>${escaped(note)}</note>`]),
    `        <langSet xml:lang="${escaped(original.language)}">`,
    ...tig(original.words, kind),
    '        </langSet>',
    `        <langSet xml:lang="${escaped(translation.language)}">`,
    ...tig(
      translation.words,
      kind,
      `<termNote type="${standing}">preferredTerm-admn-sts</termNote>`,
    ),
    ...allowed.flatMap((words) =>
      tig(words, undefined, `<termNote type="${standing}">admittedTerm-admn-sts</termNote>`),
    ),
    ...forbidden.flatMap((words) =>
      tig(words, undefined, `<termNote type="${standing}">deprecatedTerm-admn-sts</termNote>`),
    ),
    '        </langSet>',
    '      </termEntry>',
  ].join('\n');
}

function tig(words: string, kind: string | undefined, standing?: string): string[] {
  return [
    '          <tig>',
    `            <term>${escaped(words)}</term>`,
    ...(kind === undefined
      ? []
      : [`            <termNote type="partOfSpeech">${escaped(kind)}</termNote>`]),
    ...(standing === undefined ? [] : [`            ${standing}`]),
    '          </tig>',
  ];
}

// What XML 1.0 cannot hold, also as a reference.
const forbiddenCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

function escaped(text: string): string {
  return text
    .replace(forbiddenCharacters, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
