/** Persian abbreviations that are written with a full stop, and words that carry a sentence on after a quotation. */

/** Abbreviations without their stops: page, volume, see, edition, before Christ …; single letters are all abbreviations. */
export const persianAbbreviations: ReadonlySet<string> = new Set(
  'ص صص ج ش ر.ک رک ن.ک نک ق.م پ.م ه.ش ه.ق ه.خ م د چ خ پ ت ک ترج ویر گرد مترج شم تل س.ک ع ح'.split(
    ' ',
  ),
);

/**
 * Words with which a sentence goes on after a quotation that ended in a question, an exclamation or an ellipsis:
 * «چرا؟» پرسید و رفت.
 */
export const continuations: ReadonlySet<string> = new Set(
  `و که را یا تا اما ولی است بود نیست شد گفت گفتم گفتند پرسید پرسیدم پرسیدند می‌گوید می‌گویند می‌پرسد می‌پرسند نوشت
   نوشتند فریاد جواب پاسخ`.split(/\s+/u),
);

/** Letters that number a list: الف. ب. پ. */
export const listLetters: ReadonlySet<string> = new Set(
  'الف ب پ ت ث ج چ ح خ د ه و ز ط ی'.split(' '),
);
