/** The second line of a clipping is understood in the languages of the device. */
import { expect, it } from 'vitest';
import { clippingFacts } from '../../../../corpus/annotations/incoming/kindle-clipping.ts';

const evening = '2018-01-01T22:00:00.000Z';
const spring = '2019-03-05T07:08:09.000Z';
const location = (first: number, last = first) => ({ unit: 'location', first, last }) as const;
const page = (first: number, last = first) => ({ unit: 'page', first, last }) as const;

it.each([
  [
    'English',
    '- Your Highlight on page 5 | Location 100-102 | Added on Monday, January 1, 2018 10:00:00 PM',
    'highlight',
    location(100, 102),
    evening,
  ],
  [
    'English, after midnight',
    '- Your Note Location 2060 | Added on Sunday, November 13, 2011, 12:57 AM',
    'note',
    location(2060),
    '2011-11-13T00:57:00.000Z',
  ],
  [
    'English of an old device',
    '- Highlight Loc. 1340-44 | Added on Tuesday, March 05, 2019, 07:08:09 AM',
    'highlight',
    location(1340, 1344),
    spring,
  ],
  [
    'English, pages only',
    '- Your Bookmark on page 7 | Added on Tuesday, 5 March 2019 07:08:09',
    'bookmark',
    page(7),
    spring,
  ],
  [
    'German',
    '- Ihre Markierung auf Seite 12 | bei Position 178-180 | Hinzugefügt am Montag, 1. Januar 2018 um 22:00:00',
    'highlight',
    location(178, 180),
    evening,
  ],
  [
    'German',
    '- Ihre Notiz bei Position 180 | Hinzugefügt am Dienstag, 5. März 2019 07:08:09',
    'note',
    location(180),
    spring,
  ],
  [
    'German',
    '- Ihr Lesezeichen auf Seite 3 | Hinzugefügt am Dienstag, 5. März 2019 07:08:09',
    'bookmark',
    page(3),
    spring,
  ],
  [
    'French',
    '- Votre surlignement sur la page 5 | emplacement 100-102 | Ajouté le mardi 5 mars 2019 07:08:09',
    'highlight',
    location(100, 102),
    spring,
  ],
  [
    'French of Canada',
    '- Votre surlignement à l’emplacement 100-102 | Ajouté le mardi 5 mars 2019 07 h 08 min 09 s',
    'highlight',
    location(100, 102),
    spring,
  ],
  [
    'French',
    '- Votre signet sur la page 5 | Ajouté le lundi 1 janvier 2018 à 22:00:00',
    'bookmark',
    page(5),
    evening,
  ],
  [
    'Spanish',
    '- Tu subrayado en la página 5 | posición 100-102 | Añadido el martes, 5 de marzo de 2019 7:08:09',
    'highlight',
    location(100, 102),
    spring,
  ],
  [
    'Spanish',
    '- Tu nota en la posición 100 | Añadido el lunes, 1 de enero de 2018 22:00:00',
    'note',
    location(100),
    evening,
  ],
  [
    'Italian',
    '- La tua evidenziazione a pagina 5 | posizione 100-102 | Aggiunto in data lunedì 1 gennaio 2018 22:00:00',
    'highlight',
    location(100, 102),
    evening,
  ],
  [
    'Italian',
    '- Il tuo segnalibro a pagina 5 | Aggiunto in data martedì 5 marzo 2019 07:08:09',
    'bookmark',
    page(5),
    spring,
  ],
  [
    'Portuguese',
    '- Seu destaque na página 5 | posição 100-102 | Adicionado: segunda-feira, 1 de janeiro de 2018 22:00:00',
    'highlight',
    location(100, 102),
    evening,
  ],
  [
    'Portuguese',
    '- Seu marcador ou posição 100 | Adicionado: terça-feira, 5 de março de 2019 07:08:09',
    'bookmark',
    location(100),
    spring,
  ],
  [
    'Dutch',
    '- Je markering op pagina 5 | locatie 100-102 | Toegevoegd op dinsdag 5 maart 2019 07:08:09',
    'highlight',
    location(100, 102),
    spring,
  ],
  [
    'Dutch',
    '- Uw notitie op locatie 100 | Toegevoegd op maandag 1 januari 2018 22:00:00',
    'note',
    location(100),
    evening,
  ],
  [
    'Russian',
    '- Ваш выделенный отрывок на странице 5 | Место 100–102 | Добавлено: понедельник, 1 января 2018 г. в 22:00:00',
    'highlight',
    location(100, 102),
    evening,
  ],
  [
    'Russian',
    '- Ваша заметка в месте 100 | Добавлено: вторник, 5 марта 2019 г. в 07:08:09',
    'note',
    location(100),
    spring,
  ],
  [
    'Japanese',
    '- 5ページ|位置No. 100-102のハイライト |作成日: 2018年1月1日月曜日 22:00:00',
    'highlight',
    location(100, 102),
    evening,
  ],
  [
    'Japanese',
    '- 位置No. 100のメモ |作成日: 2018年1月1日月曜日 22:00:00',
    'note',
    location(100),
    evening,
  ],
  [
    'Chinese',
    '- 您在第 5 页（位置 #100-102）的标注 | 添加于 2018年1月1日星期一 下午10:00:00',
    'highlight',
    location(100, 102),
    evening,
  ],
  [
    'Chinese',
    '- 您在位置 #100 的笔记 | 添加于 2019年3月5日星期二 上午7:08:09',
    'note',
    location(100),
    spring,
  ],
  [
    'Persian digits',
    '- Your Highlight on Location ۱۰۰-۱۰۲ | Added on Monday, January ۱, ۲۰۱۸ ۱۰:۰۰:۰۰ PM',
    'highlight',
    location(100, 102),
    evening,
  ],
] as const)('in %s: %s', (_language, line, kind, place, added) => {
  expect(clippingFacts(line)).toEqual({ kind, place, added });
});

it('says nothing of a line that it does not understand', () => {
  expect(clippingFacts('- ???')).toEqual({});
});

it('takes no time from a day that no calendar has', () => {
  const line = '- Your Note on Location 1 | Added on Friday, February 31, 2020 1:00:00 AM';
  expect(clippingFacts(line)).not.toHaveProperty('added');
});
