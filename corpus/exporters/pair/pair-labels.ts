/** The words that exports of a pair add to its texts, in both interface languages. */
import type { SideName } from '../../alignment/side-name.ts';
import type { ExportContext } from '../exporter.ts';

interface PairLabels extends Readonly<Record<SideName, string>> {
  /** In place of words that have no counterpart on this side. */
  readonly onlyThere: string;
  /** Says what the line between the sides of an uncertain bead means. */
  readonly uncertain: string;
  readonly confirmedOnly: string;
  /** Over notes that are about no sentence. */
  readonly otherNotes: string;
  readonly nothing: string;
}

const labels: Readonly<Record<ExportContext['locale'], PairLabels>> = {
  en: {
    original: 'Original',
    translation: 'Translation',
    onlyThere: 'only in the other text',
    uncertain:
      'A dotted line between two sentences: it is not certain that they say the same. Nobody has confirmed it.',
    confirmedOnly: 'Only the sentences that the reader has confirmed are here.',
    otherNotes: 'Notes on the texts',
    nothing: 'There are no such sentences.',
  },
  fa: {
    original: 'متن اصلی',
    translation: 'ترجمه',
    onlyThere: 'فقط در متن دیگر',
    uncertain:
      'نقطه‌چین میان دو جمله یعنی روشن نیست که هر دو یک چیز می‌گویند و کسی آن را تأیید نکرده است.',
    confirmedOnly: 'اینجا فقط جمله‌هایی آمده که خواننده تأیید کرده است.',
    otherNotes: 'یادداشت‌هایی دربارهٔ متن‌ها',
    nothing: 'چنین جمله‌ای نیست.',
  },
};

/** The labels of a language. */
export function pairLabelsOf(locale: ExportContext['locale']): PairLabels {
  return labels[locale];
}

/** The name of a language in the interface language; its code where nobody has a name for it. */
export function languageName(language: string, { locale }: ExportContext): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}
