/** One annotation as Markdown: the source's words as a quotation, then where they stand, then the notes apart, each under whose it is. */
import type { TextualBody } from '../../annotations/annotation.ts';
import type { ExportContext } from '../exporter.ts';
import { passageFacts } from '../facts.ts';
import { labelsOf, writeDay, writeNumber } from '../labels.ts';
import type { Passage } from '../passages.ts';
import type { Section } from './directed.ts';
import { containedNote } from './note.ts';
import { inLine, paragraph, quotation } from './directed.ts';
import { writeFacts } from './facts.ts';

/** Markdown of our own labels in their direction. */
export function labelled(markdown: string, { locale }: ExportContext): Section {
  return locale === 'fa'
    ? { markdown, direction: 'rtl', language: 'fa' }
    : { markdown, direction: 'ltr', language: 'en' };
}

/** The passage with its number as heading. An orphan shows the words that were marked, and no place. */
export function writePassage(passage: Passage, context: ExportContext): readonly Section[] {
  const { annotation, number, pieces } = passage;
  const labels = labelsOf(context.locale);
  const heading = `### ${labels.passage} ${writeNumber(context.locale, number)}`;
  return [
    labelled(heading, context),
    ...pieces.map(quotation),
    labelled(writeFacts(passageFacts(passage, context), context), context),
    ...annotation.bodies.flatMap((body) => [
      labelled(`**${whose(body, context)}:**`, context),
      noteSection(body),
    ]),
  ];
}

function noteSection({ value: text, format, direction, language }: TextualBody): Section {
  if (format === 'text/plain') return paragraph({ text, direction, language });
  return { markdown: containedNote(text), direction, language };
}

/** Whose words follow: the reader's, or those of somebody who wrote them into the file. */
function whose({ creator, created }: TextualBody, { locale }: ExportContext): string {
  const labels = labelsOf(locale);
  if (creator === undefined) return labels.note;
  const name =
    creator.name === '' ? '' : inLine({ text: creator.name, direction: 'auto', language: 'und' });
  return labels.foreignNote(name, created === undefined ? undefined : writeDay(locale, created));
}
