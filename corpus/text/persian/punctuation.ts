/** Persian punctuation and its Latin counterparts. */

/** Signs that mean the same in both scripts. */
export const latinPunctuation: Readonly<Record<string, string>> = {
  '،': ',',
  '؛': ';',
  '؟': '?',
  '۔': '.',
  '٪': '%',
  '٫': '.',
  '٬': ',',
  '٭': '*',
};
