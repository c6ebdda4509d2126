/** Whether an EPUB's text is locked: obfuscated fonts are not, anything else that is encrypted is. */
import { CorpusError } from '../../errors.ts';
import type { Archive } from '../archive/archive.ts';
import { nameKey, resolveName } from '../archive/entry-name.ts';
import { descendantsOf, parseXml } from '../archive/xml.ts';
import { readText } from '../archive/entry-text.ts';
import { vocabulary } from './vocabulary.ts';

const encryptionName = 'META-INF/encryption.xml';

/** Source: EPUB 3.3, section 4.4 "Font obfuscation", and Adobe's older way. */
const fontObfuscation = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

/**
 * The names of the entries that cannot be read, as keys.
 * Errors: CorpusError `encrypted` where one of `needed` is among them; `damaged` where the list is not XML.
 */
export function checkEncryption(
  archive: Archive,
  fileName: string,
  needed: readonly string[],
): ReadonlySet<string> {
  if (!archive.has(encryptionName)) return new Set();
  const root = parseXml(readText(archive, encryptionName), vocabulary, fileName);
  const locked = new Set<string>();
  for (const data of descendantsOf(root, 'enc:EncryptedData')) {
    const algorithm = descendantsOf(data, 'enc:EncryptionMethod')[0]?.attributes.Algorithm ?? '';
    if (fontObfuscation.has(algorithm)) continue;
    for (const { attributes } of descendantsOf(data, 'enc:CipherReference')) {
      locked.add(nameKey(resolveName('', attributes.URI ?? '')));
    }
  }
  const first = needed.find((name) => locked.has(nameKey(name)));
  if (first !== undefined) {
    throw new CorpusError('encrypted', `${fileName}: ${first} is encrypted`, { file: fileName });
  }
  return locked;
}
