/** The plain text export: readable anywhere, directions apart, whose words are whose. */
import { describe, expect, it } from 'vitest';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { english, exported, notedDocument, notes, persian } from '../../support/noted-document.ts';

const input = exported(notedDocument, notes);

describe('the plain text export', () => {
  const text = exporters.text.export(input, english);

  it('begins with the title and says everything that is known of the source', () => {
    expect(text.split('\n')[0]).toBe('قنات #۱');
    expect(text).toContain('Authors: \u2068مینا راد\u2069, \u2068O’Hara & Sons\u2069');
    expect(text).toContain('Date: \u2068۱۳ آذر ۱۳۹۰ (\u20662011-12-04\u2069)\u2069');
    expect(text).toContain(notedDocument.provenance.sha256);
  });

  it('keeps each block of a passage on lines of its own, as it is', () => {
    expect(text).toContain(
      '    آب در تاریکی راه می‌افتد، "آرام" و <خنک>\n\n    […]\n\n    =1+1\n\n',
    );
    expect(text).toContain('    =1+1 of the wells; the mother well\n    is dug first 😀');
  });

  it('says under which words whose words follow', () => {
    expect(text).toContain('Reader’s note:\n    +یادداشت من\n    سطر دوم\tبا جدا');
    expect(text).toContain(
      'Comment in the file by \u2068Dara\u2069 (1 May 2025):\n    @SUM(A1) said so',
    );
    expect(text).toContain(
      'These words were marked, but they have no place in the document any more.',
    );
  });

  it('opens and closes isolates in every line', () => {
    for (const line of exporters.text.export(input, persian).split('\n')) {
      expect(line.split(/[\u2066\u2068]/).length).toBe(line.split('\u2069').length);
    }
  });

  it('begins lines of labels with Persian in Persian', () => {
    expect(exporters.text.export(input, persian)).toContain('نویسندگان: \u2068مینا راد\u2069، ');
  });
});
