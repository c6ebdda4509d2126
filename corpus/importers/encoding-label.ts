/** Names of encodings as files and readers write them. */
import { isMacArabicPage, type MacArabicPage } from './mac-arabic.ts';

/** Other names of what the Encoding Standard leaves out. */
const macNames: ReadonlyMap<string, MacArabicPage> = new Map([
  ['macarabic', 'x-mac-arabic'],
  ['mac-arabic', 'x-mac-arabic'],
  ['macfarsi', 'x-mac-farsi'],
  ['mac-farsi', 'x-mac-farsi'],
]);

/**
 * The name by which we keep an encoding, in lower case: the WHATWG Encoding Standard's, or one of `macArabicPages`, which
 * it leaves out; undefined where nothing is called so. Example: `encodingLabel('CP1256') === 'windows-1256'`.
 */
export function encodingLabel(name: string): string | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
  if (isMacArabicPage(plain)) return plain;
  const mac = macNames.get(plain);
  if (mac !== undefined) return mac;
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return undefined;
  }
}
