/** The Anki export: a line a card that Anki imports without being asked anything. */
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { english, exported, notedDocument, notes, persian } from '../../support/noted-document.ts';

const lines = exporters.anki
  .export(exported(notedDocument, notes), english)
  .replace(/\n$/, '')
  .split('\n');
const cards = lines.slice(5).map((line) => line.split('\t'));

describe('the Anki export', () => {
  it('says in its head how it is read', () => {
    expect(lines.slice(0, 5)).toEqual([
      '#separator:tab',
      '#html:true',
      '#columns:ID\tFront\tBack\tTags',
      '#guid column:1',
      '#tags column:4',
    ]);
  });

  it('has four columns a card, whatever the words hold', () => {
    expect(cards).toHaveLength(notes.length);
    for (const card of cards) expect(card).toHaveLength(4);
    expect(cards.map(([id]) => id)).toEqual(notes.map(({ id }) => id));
  });

  it('shows each block in its own direction, its words as they are', () => {
    const front = cards[0]?.[1] ?? '';
    expect(front).toBe(
      '<div dir="rtl" lang="fa">آب در تاریکی راه می‌افتد، &quot;آرام&quot; و &lt;خنک&gt;</div>' +
        '<div dir="ltr" lang="en">[…]</div><div dir="ltr" lang="en">=1+1</div>',
    );
    expect(
      JSON.stringify(parse(front), (key, value: unknown) => (key === 'parentNode' ? 0 : value)),
    ).toContain('\\"آرام\\" و <خنک>');
  });

  it('keeps the note apart from the source, and says the source in the interface language', () => {
    const back = cards[0]?.[2] ?? '';
    expect(back).toContain('<div dir="rtl" lang="fa">+یادداشت من<br>سطر دوم&#9;با جدا</div>');
    expect(back).toContain('<div dir="ltr" lang="en"><small><bdi>مینا راد</bdi> and');
    const inPersian = exporters.anki.export(exported(notedDocument, notes.slice(2)), persian);
    expect(inPersian).toContain('یادداشت درون پرونده از <bdi>Dara</bdi>');
    expect(inPersian).toContain('«<bdi>قنات #۱</bdi>»');
  });

  it('writes tags as words, levels as Anki has them', () => {
    expect(cards[0]?.[3]).toBe('آب::چاه to_check');
  });
});
