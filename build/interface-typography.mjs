// How the interface's texts are spelled and set: patterns that must not occur, each with what to write instead.

const eachLanguage = [
  { pattern: /\.\.\./, says: 'write … for three dots' },
  { pattern: /"/, says: 'write real quotation marks, not straight ones' },
  // A separator (“, ”) may end in a space; a text with letters may not.
  { pattern: /^\s(?=.*\p{L})|(?<=\p{L}.*)\s$| {2}/u, says: 'no space at an end, and never two' },
];

/** Patterns of a careless English text. */
export const englishRules = [
  ...eachLanguage,
  { pattern: /'/, says: 'write ’ for an apostrophe' },
  { pattern: / - /, says: 'write a dash (–)' },
];

/* A word begins after these, or at the start. */
const before = '(?<=^|[\\s«(،؛:])';
const after = '(?=$|[\\s».,:،؛؟!…)])';
const persian = (body, flags = 'u') => new RegExp(`${before}${body}${after}`, flags);

/** Patterns of a careless Persian text (ZWNJ is U+200C, the “half-space” inside a word). */
export const persianRules = [
  ...eachLanguage,
  { pattern: /[يى]/u, says: 'write the Persian ی, not the Arabic ي or ى' },
  { pattern: /ك/u, says: 'write the Persian ک, not the Arabic ك' },
  { pattern: /[“”‘’]/u, says: 'quote with « »' },
  { pattern: /(?<=\p{Script=Arabic}\s?)[,;?]/u, says: 'write ، ؛ ؟' },
  { pattern: /[0-9٠-٩]/u, says: 'write Persian digits' },
  { pattern: /\s[،؛؟:!.]/u, says: 'no space before punctuation' },
  { pattern: persian('(می|نمی)\\s\\p{L}+'), says: 'ZWNJ, not a space, after می and نمی' },
  {
    pattern: persian(
      'ن?می(شود|شوند|شوید|کند|کنند|کنید|توان|توانید|خواهید|خوانید|دهد|ماند|گیرد|آید)',
    ),
    says: 'ZWNJ after می and نمی',
  },
  { pattern: /\p{L} ها(ی|یی|یش|یتان)?(?=$|[\s».،؛؟])/u, says: 'ZWNJ, not a space, before ها' },
  { pattern: /\p{L} (تر|ترین)(?=$|[\s».،؛؟])/u, says: 'ZWNJ, not a space, before تر and ترین' },
  {
    pattern: persian(
      '(یادداشت|متن|کتاب|پرونده|واژه|زبان|رنگ|صفحه|بخش|نسخه|تنظیم|نوشته|خانه)(ها|های|هایی)',
    ),
    says: 'ZWNJ before ها',
  },
  { pattern: persian('(پرونده|نوشته|نسخه|صفحه|واژه|کتابخانه|گزینه) ای'), says: 'ZWNJ before ای' },
  {
    pattern: /\p{L}\u200c[\s».،؛؟]|[\s«]\u200c/u,
    says: 'a ZWNJ at the edge of a word does nothing',
  },
];
