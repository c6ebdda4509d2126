/** File names made of titles: safe on every file system, Persian kept. */
import { clusterStart } from '../document/cluster.ts';

/** In UTF-16 units with the extension; in UTF-8 that is at most 240 bytes, and file systems allow 255. */
const longest = 80;
/** What Windows, macOS or Linux refuse or give a meaning to; controls and bidi controls would be invisible. */
const forbidden =
  /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Names of devices on Windows, whatever their extension. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;

/** A file name for something with this title. Example: safeFileName('A/B: «قنات»', 'md') === 'A B «قنات».md'. */
export function safeFileName(title: string, extension: string): string {
  const words = title.normalize('NFC').replace(forbidden, ' ').replace(/\s+/gu, ' ');
  // A name that begins with a dot is hidden, one that ends with a dot or a space cannot be opened on Windows.
  const plain = words.replace(/^[. ]+/u, '').replace(/[. ]+$/u, '');
  const cut = plain.slice(
    0,
    clusterStart(plain, Math.min(plain.length, longest - extension.length - 1)),
  );
  const stem = cut.replace(/[. ]+$/u, '');
  const safe = stem === '' || device.test(stem) ? `document ${stem}`.trim() : stem;
  return `${safe}.${extension}`;
}
