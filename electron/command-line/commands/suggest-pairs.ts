/** `hashiyeh pair --suggest` */
import { pairReasonTexts } from '../../shared/pair-reasons.ts';
import { suggestedPairs } from '../../pairing/suggested-pairs.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { tableLines } from '../table.ts';
import type { Place } from './shelves.ts';

/** Lists the likely pairs of the library that are not made yet; only those with that document, if one is named. */
export async function suggestCommand(
  named: string | undefined,
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'read-only', surroundings, async (library) => {
    const id = named === undefined ? undefined : findDocument(library, named);
    const all = await suggestedPairs(library, surroundings.signal);
    const found = all.filter(
      (one) => id === undefined || [one.original, one.translation].includes(id),
    );
    const sideOf = (document: (typeof found)[number]['original'], part: string | undefined) => {
      const summary = library.summary(document);
      const side = { document, language: summary?.language ?? 'und', title: summary?.title ?? '' };
      return part === undefined ? side : { ...side, part };
    };
    const suggestions = found.map((one) => ({
      original: sideOf(one.original, one.originalPart),
      translation: sideOf(one.translation, one.translationPart),
      score: one.score,
      reasons: one.reasons,
    }));
    const shown = ({ document, part, title }: ReturnType<typeof sideOf> & { part?: string }) =>
      [document, part, title].filter((each) => each !== undefined).join(' ');
    const { t } = output;
    if (suggestions.length === 0) output.message(t('commandLine.noSuggestions'));
    output.result({ suggestions }, () => {
      if (suggestions.length === 0) return [];
      const heading = [
        t('commandLine.columnScore'),
        t('commandLine.columnOriginal'),
        t('commandLine.columnTranslation'),
        t('commandLine.columnReasons'),
      ];
      return tableLines(
        heading,
        suggestions.map(({ original, translation, score, reasons }) => [
          score.toFixed(2),
          shown(original),
          shown(translation),
          pairReasonTexts(reasons, t).join('; '),
        ]),
      );
    });
  });
  return exitCodes.done;
}
