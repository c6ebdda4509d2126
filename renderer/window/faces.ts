/** The fonts of the faces that can be chosen for texts, and what makes them agree in size and line. */
import type { LatinFace, PersianFace } from '../../electron/shared/settings.ts';

/**
 * `family`: CSS families in the order in which they are asked for a letter. `size` and `leading` multiply the reader's: the
 * bodies of letters are then as tall as those of Source Serif, and no line touches the next.
 */
export interface FaceOfScript {
  readonly family: string;
  readonly size: number;
  readonly leading: number;
}

const naskh = "'Hashiyeh Naskh', 'Hashiyeh Serif', Vazirmatn, serif";

/** For Persian and Arabic: Latin letters and digits among them come from the second family. */
export const persianFaces: Readonly<Record<PersianFace, FaceOfScript>> = {
  naskh: { family: naskh, size: 1.1, leading: 1.04 },
  amiri: { family: `'Hashiyeh Amiri', ${naskh}`, size: 1.22, leading: 1 },
  vazirmatn: { family: 'Vazirmatn, sans-serif', size: 1, leading: 1.08 },
  // Its words climb: a line of Nastaliq is half as high again as one of Naskh.
  nastaliq: { family: `'Hashiyeh Nastaliq', ${naskh}`, size: 1.05, leading: 1.5 },
};

/** Persian words in a line of Latin letters: those of Nastaliq would push the lines apart. */
export function faceAmongLatin(face: PersianFace): string {
  return face === 'nastaliq' ? naskh : persianFaces[face].family;
}

/** For Latin letters: Persian words among them come from the second family. */
export const latinFaces: Readonly<Record<LatinFace, FaceOfScript>> = {
  serif: { family: "'Hashiyeh Serif', 'Hashiyeh Naskh', Vazirmatn, serif", size: 1, leading: 1 },
  sans: {
    family: "'Hashiyeh Sans', 'Hashiyeh Naskh', Vazirmatn, sans-serif",
    size: 1.02,
    leading: 1,
  },
  easy: {
    family: "'Hashiyeh Easy', 'Hashiyeh Naskh', Vazirmatn, sans-serif",
    size: 0.96,
    leading: 1.06,
  },
};
