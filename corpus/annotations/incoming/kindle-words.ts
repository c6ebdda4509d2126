/** What a Kindle calls its clippings, in the languages of its interface. */

/** What a clipping is. */
export type ClippingKind = 'highlight' | 'note' | 'bookmark';

/** Pieces of words by which the second line of a clipping says what it is; in lower case. */
export const kindWords: Readonly<Record<ClippingKind, readonly string[]>> = {
  // Before the others: the word for a note is in the word for a mark in some languages.
  bookmark:
    'bookmark|lesezeichen|signet|marcador|segnalibro|bladwijzer|закладк|ブックマーク|书签|書籤|북마크|zakładk|yer imi|bokmärke|बुकमार्क'.split(
      '|',
    ),
  note: 'note|notiz|nota|notitie|заметк|メモ|笔记|筆記|메모|notatk|notat|anteckning|नोट'.split('|'),
  highlight:
    'highlight|clip|markierung|ausschnitt|surlign|extrait|subrayado|recorte|destaque|evidenziazione|ritaglio|markering|knipsel|выделен|отрывок|ハイライト|クリップ|标注|標註|하이라이트|클립|zaznaczon|podkreślen|vurgu|överstrykning|हाइलाइट'.split(
      '|',
    ),
};

/** What stands before a number of a place in the book rather than of a page; in lower case. */
export const locationWords: readonly string[] =
  'location|loc\\.|position|pos\\.|emplacement|empl\\.|posición|pos\\.|posizione|posição|locatie|место|месте|позици|位置no\\.|位置|위치|miejsce|konum'.split(
    '|',
  );

export const pageWords: readonly string[] =
  'page|seite|página|pagina|стр|strona|stronie|sayfa|ページ|页|頁|페이지'.split('|');

/** The beginnings of the months' names, from January; in lower case. */
export const months: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв', 'sty', 'oca', 'janv'],
  ['feb', 'fév', 'fev', 'фев', 'lut', 'şub'],
  ['mar', 'mär', 'maa', 'mrt', 'мар'],
  ['apr', 'avr', 'abr', 'апр', 'kwi', 'nis'],
  ['may', 'mai', 'mag', 'maj', 'mei', 'мая', 'май'],
  ['jun', 'juin', 'giu', 'июн', 'cze', 'haz'],
  ['jul', 'juil', 'lug', 'июл', 'lip', 'tem'],
  ['aug', 'aoû', 'aou', 'ago', 'авг', 'sie', 'ağu'],
  ['sep', 'set', 'сен', 'wrz', 'eyl'],
  ['oct', 'okt', 'ott', 'out', 'окт', 'paź', 'eki'],
  ['nov', 'ноя', 'lis', 'kas'],
  ['dec', 'dez', 'déc', 'dic', 'дек', 'gru', 'ara'],
];

/** Signs that the hours are those after noon. */
export const afterNoon: readonly string[] = ['pm', 'p.m.', '下午', '午後', '오후', 'μμ'];

/** In place of words that the publisher's limit on copying keeps back. */
export const limitReached =
  /^<[^>]*(?:limit|grenze|limite|límite|лимит|предел|上限|限制|한도)[^>]*>$/iu;
