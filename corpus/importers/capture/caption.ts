/** Captions of pictures and tables that a plain text keeps without the picture. */

/** Longer lines are sentences that begin with such a word. Units: UTF-16 units. */
const longest = 200;

/** "Photo: …", "(Image by …)", «عکس: …», "Figure 3. …", «جدول ۲ – …»: the word needs a colon or a number with a sign. */
const caption =
  /^[([]?(?:(?:photo(?:graph)?|image|picture|illustration|caption|credit|عکس|عکاس|تصویر|تصاویر|طرح|نگاره)s?(?:\s(?:by|from|courtesy of|از))?\s*[:：]\s*\S|(?:photo|image|illustration) (?:by|courtesy of)\s\p{Lu}[^.!?]*$|(?:photo|image|picture|media) (?:source|caption|credit)[,:]\s*\S|(?:منبع|توضیح|شرح|عکس)\s(?:تصویر|عکس|از)\s?[،,:]\s*\S|(?:figure|fig\.?|table|chart|map|plate|شکل|تصویر|جدول|نمودار|نقشه|عکس)(?:ٔ)?\s*(?:شماره(?:ٔ|ی|‌ی)?\s*)?[\d۰-۹]{1,3}(?:[.-][\d۰-۹]{1,3})?\s*[:：.–—-]\s*\S)/iu;

/** Words with the credit of a picture at their end: "A vole crossing the lane. Photograph: County Library". */
const credited =
  /[.!\p{L}\p{N}]\s(?:photo(?:graph)?s?|images?|pictures?|illustrations?|عکس|تصویر)(?: by)?\s?[:：]\s?[^.!?؟:]{3,60}$/iu;

/** Whose a picture is, behind the sentence that says what it shows: "The mill in winter. (c) Lamp Photo/Tom Reed". */
const owned = /[\p{L}\p{N}][.!]\s(?:\([cC]\)|©)\s\p{Lu}[^.!?]{3,60}$/u;

/** The same without a colon: "The mill in winter, photo by Ann". */
const taken =
  /[،,]\s(?:photo(?:graph)?|image|illustration|عکس|تصویر)(?:ها)?\s(?:by|from|از)\s[^.!?؟:،,]{3,60}$/iu;

/** Whether a line is what stands under a picture, figure or table. */
export function isCaption(text: string): boolean {
  if (text.length > longest || text.includes('\n')) return false;
  const hasColon = text.includes(':') || text.includes('：');
  // Sought at each letter of each line otherwise.
  const hasSign = text.includes('©') || text.includes('(c)') || text.includes('(C)');
  return (
    caption.test(text) ||
    taken.test(text) ||
    (hasSign && owned.test(text)) ||
    (hasColon && credited.test(text))
  );
}

/** Whether a line says the same twice, as pages have a picture's words in its place and below it. */
export function isSaidTwice(text: string): boolean {
  if (text.length < shortestTwice || text.length > longestTwice) return false;
  const half = Math.floor(text.length / 2);
  return text.slice(0, half).trimEnd() === text.slice(-half).trimStart();
}

/** Units: UTF-16 units. */
const shortestTwice = 40;
const longestTwice = 600;
