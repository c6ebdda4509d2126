/** The starter texts come into a library when a window opens it for the first time. */
import { starterTexts } from '../../corpus/starter/starter-texts.ts';
import type { InterfaceLanguage } from '../shared/settings.ts';
import { importFiles, type ImportContext } from './import-files.ts';
import type { ImportedFile } from './read-source.ts';
import { bytesSource } from './source.ts';
import { pairStarterTexts } from './starter-pairs.ts';

/**
 * Imports the starter texts once in a library's life, as pairs; empty when that was done before or the library is read-only.
 * Some that fail are tried again at the next opening.
 */
export async function importStarterTexts(
  context: ImportContext,
  language: InterfaceLanguage,
): Promise<readonly ImportedFile[]> {
  const { library } = context;
  if (library.readOnly || library.starterTextsAdded) return [];
  const imported = await importFiles(starterSources(language), context);
  if (imported.every(({ status }) => status !== 'failed')) library.markStarterTextsAdded();
  pairStarterTexts(library, context.now());
  return imported;
}

/** The library shows the newest first, so the last one imported is the guide in the reader's language. */
function starterSources(language: InterfaceLanguage) {
  return starterTexts()
    .flatMap(({ original, translation }) =>
      original.language === language ? [original, translation] : [translation, original],
    )
    .reverse()
    .map(({ fileName, text }) =>
      bytesSource(fileName, Buffer.from(text, 'utf8'), Number.POSITIVE_INFINITY),
    );
}
