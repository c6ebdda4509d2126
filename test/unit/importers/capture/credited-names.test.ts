/** The names in a credit, told from what programs and papers set beside them. */
import { describe, expect, it } from 'vitest';
import { readCreditedNames } from '../../../../corpus/importers/capture/credited-names.ts';
import { readDateLine } from '../../../../corpus/importers/capture/date-line.ts';
import { readCredit } from '../../../../corpus/importers/capture/meta-line.ts';
import { readNameAndOffice } from '../../../../corpus/importers/capture/office.ts';
import { readBareNames } from '../../../../corpus/importers/capture/person-name.ts';

describe('the names in a credit', () => {
  it.each([
    ['Sara Amiri and Tom Reed, E-mail the writers', ['Sara Amiri', 'Tom Reed']],
    ['Sara Amiri, Follow the author', ['Sara Amiri']],
    ['Sara Amiri and Tom Reed, North Weekly contributors', ['Sara Amiri', 'Tom Reed']],
    ['Sara Amiri and Tom Reed, Staff Writers', ['Sara Amiri', 'Tom Reed']],
    ['Sara Amiri, Special to The Tide', ['Sara Amiri']],
    ['Sara AmiriSara Amiri, Lamp Bureau | Jul 17, 2013', ['Sara Amiri']],
    ['Sara Amiri2014-01-26 21:32:46 UTC', ['Sara Amiri']],
    ['Sara Amiri3/4/2014', ['Sara Amiri']],
    ['سارا امیری و بابک نوری', ['سارا امیری', 'بابک نوری']],
    ['سارا امیری، خبرنگار باغ', ['سارا امیری']],
    ['سارا امیری به تاریخ ۳ خرداد ۱۳۹۲', ['سارا امیری']],
  ])('are the people and nothing else: %s', (text, names) => {
    expect(readCreditedNames(text)?.names).toEqual(names);
  });

  it.each(['the time we came', 'virtue of its age', 'hand, and then by ox!', 'این که آب بالا آمد'])(
    'are not words of a sentence: %s',
    (text) => {
      expect(readCreditedNames(text)).toBeUndefined();
    },
  );
});

describe('a byline behind what it is filed under', () => {
  it.each([
    ['News By Sara Amiri Jun. 6, 2013 5:16 pm', ['Sara Amiri']],
    ['Rivers & Ports By Tom Reed June 6, 2013', ['Tom Reed']],
    ['Nov 3, 2013 By Sara Amiri', ['Sara Amiri']],
    ['Built By Stone Masons May 5, 2013', undefined],
    ['Carried By River Boats In June 2013', undefined],
  ])('is read where the names are sure: %s', (text, names) => {
    expect(readCredit(text)?.names).toEqual(names);
  });
});

describe('a name', () => {
  it.each([
    ['Live BookmarksLamp', undefined],
    ['Share PrinterTools', undefined],
    ['Ann McAllister', ['Ann McAllister']],
    ['Tom FitzRoy', ['Tom FitzRoy']],
    ['Nora DeLange', ['Nora DeLange']],
  ])('is not two words that a program glued: %s', (text, names) => {
    expect(readBareNames(text)).toEqual(names);
  });

  it.each([
    ['Nora Field, Special to The Tide', 'Nora Field'],
    ['Nora Field, for Lamp and Ladder', 'Nora Field'],
    ['Old Bridge, for Lamp and Ladder', undefined],
  ])('may be followed by whom the text was written for: %s', (text, name) => {
    expect(readNameAndOffice(text)).toBe(name);
  });

  it.each([
    ['By Nora Field2014-01-26 21:32:46 UTC', '2014-01-26'],
    ['By Nora Field26/1/2014', '2014-01-26'],
    ['Lamp v1.2.34', null],
  ])('may have a day set right upon it: %s', (text, iso) => {
    const found = readDateLine(text);
    if (iso === null) expect(found).toBeUndefined();
    else expect([found?.date.iso, found?.rest]).toEqual([iso, 'Nora Field']);
  });
});
