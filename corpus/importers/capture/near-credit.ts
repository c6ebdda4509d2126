/** Credits that two lines give together: a label with the name below it, and the name of a house beside who or when. */
import { anySpelling } from './any-spelling.ts';
import type { Credit } from './meta-line.ts';
import { isAccountName, readBareNames } from './person-name.ts';
import { isOutlet } from './signature.ts';

const authorLabel = anySpelling(
  /^(?:by|author|writer|(?:posted|written|created|post|reported|reviewed) by|نویسنده|نویسندگان|پدید‌?\s?آورنده|پدید‌?\s?آورندگان|نگارنده|به قلم|بقلم|توسط|(?:نوشته|ارسال|منتشر) شده توسط|الكاتب|كتب)\s*[:：]?$/iu,
);
const translatorLabel = anySpelling(
  /^(?:translator|translated by|مترجم|ترجمه|برگردان|ترجمة)\s*[:：]?$/iu,
);

/** Names of accounts below a label are this short. Units: words. */
const mostAccountWords = 3;

/**
 * The credit of a name right below a label that says what it did; undefined where no label stands above.
 *
 * Example: readLabelledName('نویسنده', 'سارا امیری')?.names → ['سارا امیری']
 */
export function readLabelledName(above: string, text: string): Credit | undefined {
  const role = authorLabel.test(above)
    ? 'author'
    : translatorLabel.test(above)
      ? 'translator'
      : undefined;
  if (role === undefined) return undefined;
  const isAccount = text.split(/\s+/u).length <= mostAccountWords && isAccountName(text);
  const names = readBareNames(text) ?? (isAccount ? [text.trim()] : undefined);
  return names === undefined ? undefined : { role, names, shape: 'labelled' };
}

/** Whether a line is nothing but a label of the name below it. */
export function isCreditLabel(text: string, below: string | undefined): boolean {
  return text.length <= longestLabel && readLabelledName(text, below ?? '') !== undefined;
}

/** Units: UTF-16 units. */
const longestLabel = 24;

/** Units: words. */
const mostWords = 5;

/** Bodies that publish, by what their names begin with. */
const bodies = anySpelling(
  /^(?:انجمن|کانون|بنیاد|مؤسسه|موسسه|مرکز|اتحادیه|جمعیت|سازمان|کمیته|شورای|دفتر|رادیو|تلویزیون|شبکه|نشریه[ٔ]?|خبرنامه|وب‌?نوشت)\s\p{L}/u,
);

/**
 * The publisher that a short line names which stands between a title and who or when.
 *
 * Example: readHouse('انجمن صحافان')?.names → ['انجمن صحافان']
 */
export function readHouse(text: string): Credit | undefined {
  const words = text.split(/\s+/u).length;
  if (words < 2 || words > mostWords || /[.!?؟:：،,؛\d۰-۹]/u.test(text)) return undefined;
  if (!isOutlet(text) && !bodies.test(text)) return undefined;
  return { role: 'publisher', names: [text], shape: 'house' };
}
