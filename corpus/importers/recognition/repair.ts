/** Repairs of what Tesseract takes for something else in Persian print; none of them changes a word. */
import type { OcrLanguage } from '../../document/recognition.ts';
import type { RecognisedLine } from './engine.ts';

/** Tesseract marks the direction of words; the app finds it out itself. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The same line with the repairs that its language allows. */
export function repairWords(line: RecognisedLine, language: OcrLanguage): RecognisedLine {
  const repair = language === 'fa' ? repairPersian : (text: string): string => text;
  const words = line.words
    .map((word) => ({
      ...word,
      text: repair(word.text.replace(directionMarks, ''), word.confidence),
    }))
    .filter(({ text }) => text.trim() !== '');
  return { ...line, words };
}

/** A word with a teh marbuta of which recognition is less sure is a Persian word with the hamza of the ezafe. */
const doubtful = 60;

/**
 * Persian is printed with its own comma, question mark and semicolon; and within a word the Persian and the Arabic yeh and
 * kaf are printed alike, so that the language decides.
 */
function repairPersian(text: string, confidence: number): string {
  const spelled = confidence < doubtful ? text.replace(/ة\u064c?(?=\P{L}*$)/u, 'هٔ') : text;
  return (
    spelled
      // No Persian word ends in a heh with tanwin: it is the hamza of the ezafe.
      .replace(/ه\u064c(?=\P{L}*$)/u, 'هٔ')
      .replace(/(?<=[\p{Script=Arabic}»)]),/gu, '،')
      .replace(/(?<=[\p{Script=Arabic}»)])\?/gu, '؟')
      .replace(/(?<=[\p{Script=Arabic}»)]);/gu, '؛')
      .replace(/ي(?=\p{Script=Arabic})/gu, 'ی')
      .replace(/ك(?=\p{Script=Arabic})/gu, 'ک')
  );
}
