/** Exports by a template: every documented name, escaped as the format needs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  exportByTemplate,
  takesTemplate,
  templateValues,
} from '../../../corpus/exporters/template/template.ts';
import { exportFormats, usualTemplates } from '../../../electron/shared/export-formats.ts';
import en from '../../../electron/shared/locales/en.json' with { type: 'json' };
import fa from '../../../electron/shared/locales/fa.json' with { type: 'json' };
import { englishText, pairedTexts } from '../../support/paired-documents.ts';
import { english, exported, notedDocument, notes, persian } from '../../support/noted-document.ts';

const input = exported(notedDocument, notes);
const text = (template: string, context = english): string =>
  exportByTemplate(template, 'text', input, context);

describe('an export by a template', () => {
  it.each([
    ['{{title}}', 'قنات #۱'],
    ['{{authors}}', 'مینا راد, O’Hara & Sons'],
    ['{{publisher}} {{translator}}', 'Qanat House Sara'],
    ['{{date}} {{dateIso}}', '۱۳ آذر ۱۳۹۰ 2011-12-04'],
    ['{{source}}', 'https://example.org/a_b?x=1&y={2}'],
    ['{{file}} {{sha256}}', `qanat.txt ${'ab'.repeat(32)}`],
    ['{{exported}}', '21 March 2026'],
    ['{{language}} {{direction}}', 'fa rtl'],
    ['{{#passages}}{{number}}{{colour}} {{/passages}}', '1green 2yellow 3pink 4blue '],
    ['{{#found}}{{page}};{{/found}}', ';2;;'],
    ['{{#orphans}}{{quote}}{{/orphans}}', 'stars that nobody wrote about'],
    ['{{#passages}}{{#tags}}#{{.}} {{/tags}}{{/passages}}', '#آب/چاه #to check '],
    [
      '{{#passages}}{{#comments}}{{name}} {{day}}: {{text}}{{/comments}}{{/passages}}',
      'Dara 1 May 2025: @SUM(A1) said so',
    ],
    ['{{#found}}{{headings}}/{{paragraph}} {{/found}}', 'تاریخ قنات/2 تاریخ قنات/4 تاریخ قنات/5 '],
    ['{{#passages}}{{#note}}[{{note}}]{{/note}}{{/passages}}', '[+یادداشت من\nسطر دوم\tبا جدا]'],
  ])('fills in %s', (template, written) => {
    expect(text(template)).toBe(written);
  });

  it('writes numbers and days in the interface language', () => {
    expect(text('{{#passages}}{{number}}{{/passages}} {{exported}}', persian)).toBe(
      '۱۲۳۴ ۱ فروردین ۱۴۰۵',
    );
  });

  it('names the facts that other exports list', () => {
    const written = text('{{#facts}}{{label}}={{value}}|{{/facts}}');
    expect(written).toContain('Publisher=Qanat House|');
    expect(text('{{#orphans}}{{#facts}}{{label}}={{value}}|{{/facts}}{{/orphans}}')).toContain(
      'Colour=blue|',
    );
  });

  it('escapes values as the format needs it, unless told not to', () => {
    const template = '{{#passages}}{{#comments}}{{text}} {{{text}}}{{/comments}}{{/passages}}';
    expect(exportByTemplate(template, 'markdown', input, english)).toBe(
      '\\@SUM(A1) said so @SUM(A1) said so',
    );
    const quoted = exportByTemplate('{{#found}}{{quote}}|{{/found}}', 'html', input, english);
    expect(quoted).toContain('&quot;آرام&quot; و &lt;خنک&gt;');
  });

  it('says where a template cannot be read', () => {
    expect(() => text('{{#passages}}')).toThrow(
      expect.objectContaining({
        code: 'invalidTemplate',
        details: { reason: expect.stringContaining('passages') as string },
      }) as Error,
    );
  });

  it('knows every name that its description has, and no other', () => {
    const readme = readFileSync(
      join(import.meta.dirname, '../../../corpus/exporters/README.md'),
      'utf8',
    );
    const section = readme.slice(readme.indexOf('## Templates'), readme.indexOf('## The columns'));
    const [whole, passages] = section
      .split('| of a passage')
      .map((table) =>
        [...table.matchAll(/^\| (`.*?) \|/gmu)]
          .flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/gu)].map(([, name]) => name))
          .sort(),
      );
    const values = templateValues(input, english);
    expect(whole).toEqual(Object.keys(values).sort());
    expect(passages).toEqual(Object.keys(values.passages[0]!).sort());
  });

  it.each(Object.entries({ en, fa }))(
    'is explained in the window by names that are (%s)',
    (_, words) => {
      const values = templateValues(input, english);
      const known = [...Object.keys(values), ...Object.keys(values.passages[0]!), 'Mustache'];
      const named = words.export.templateHint.match(
        /\b(?:[a-z]+[A-Z]\w*|counterpart|quote|note)\b/gu,
      );
      expect(named).toContain('counterpartTranslator');
      for (const name of named ?? []) expect(known).toContain(name);
    },
  );

  it('tells both passages of a note with two targets, each with where it is from', () => {
    const { original } = pairedTexts;
    const both = { ...original.input, counterparts: new Map([[englishText.id, englishText]]) };
    const template =
      '{{#passages}}{{quote}} ({{citation}}) – {{counterpart}} {{counterpartDirection}} {{counterpartLanguage}} ({{counterpartCitation}}; {{counterpartTranslator}}){{/passages}}';
    expect(exportByTemplate(template, 'text', both, english)).toBe(
      'یازده مرد (Lida, “کتاب باغ”.) – Eleven men ltr en (Lida, “The garden book”, translated by Sam Hill.; Sam Hill)',
    );
    // Nothing of it where there is no second target.
    expect(text('{{#found}}{{counterpart}}{{counterpartCitation}}{{/found}}')).toBe('');
  });

  it('begins with a template for each format that takes one', () => {
    for (const format of exportFormats) {
      const usual = usualTemplates[format];
      expect(takesTemplate(format)).toBe(usual !== undefined);
      if (!takesTemplate(format) || usual === undefined) continue;
      const written = exportByTemplate(usual, format, input, english);
      expect(written).toContain('قنات');
      expect(written).toContain('stars that nobody wrote about');
      expect(written).toContain('یادداشت من');
    }
  });
});
