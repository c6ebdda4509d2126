import { expect, test } from 'vitest';
import type { Warning } from '../../../corpus/document/provenance.ts';
import { titleFromFileName } from '../../../corpus/importers/title.ts';

const opening = 'Qanats carry water from the foot of the hills to fields that are many hours away.';
const cut = 'Qanats carry water from the foot of the hills to fields that…';
const persian = 'کاریز آب را از دامنهٔ کوه به کشتزارهایی می‌رساند که ساعت‌ها از آن دورند.';
const persianCut = 'کاریز آب را از دامنهٔ کوه به کشتزارهایی می‌رساند که ساعت‌ها…';

test.each([
  { fileName: 'water_in_the_hills.txt', text: opening, title: 'water in the hills' },
  { fileName: 'chapter12.txt', text: opening, title: 'chapter12' },
  { fileName: 'فصل_۳.txt', text: persian, title: 'فصل ۳' },
  { fileName: '7be29f45ad1a33.txt', text: opening, title: cut },
  { fileName: '000_be29f45ad1a33.txt', text: persian, title: persianCut },
  { fileName: '20111204-1.html', text: opening, title: cut },
  { fileName: 'IMG_2031.png', text: opening, title: cut },
  { fileName: 'Document1.docx', text: 'A short text.', title: 'A short text.' },
  { fileName: '0001.txt', text: 'x'.repeat(90), title: '0001' },
  { fileName: '0001.txt', text: 'Hm.', title: '0001' },
])('a text of $fileName without a title is called “$title”', ({ fileName, text, title }) => {
  const report: Warning[] = [];
  const blocks = [
    { kind: 'furniture', text: 'Home | About this site' } as const,
    { kind: 'paragraph', text } as const,
  ];
  expect(titleFromFileName(fileName, report, blocks)).toBe(title);
  const code = title === cut || title === persianCut || title === text;
  expect(report.map((warning) => warning.code)).toEqual([
    code ? 'titleFromOpening' : 'titleFromFileName',
  ]);
});

test('a file without words to be called by keeps its name', () => {
  expect(titleFromFileName('0001.png', [])).toBe('0001');
});
