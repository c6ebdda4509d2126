/** The fonts of the faces that can be chosen for texts, as CSS families in the order in which they are asked for a letter. */
import type { LatinFace, PersianFace } from '../../electron/shared/settings.ts';

/** For Persian and Arabic: Latin letters and digits among them come from the second. */
export const persianFaces: Readonly<Record<PersianFace, string>> = {
  naskh: "'Hashiyeh Naskh', 'Hashiyeh Serif', Vazirmatn, serif",
  vazirmatn: 'Vazirmatn, sans-serif',
};

/** For Latin letters: Persian words among them come from the second. */
export const latinFaces: Readonly<Record<LatinFace, string>> = {
  serif: "'Hashiyeh Serif', 'Hashiyeh Naskh', Vazirmatn, serif",
  sans: 'Vazirmatn, sans-serif',
};
