/** Notes as comments of a Word file, each by whoever wrote it. */
import {
  foreignBodies,
  ownBody,
  type Annotation,
  type TextualBody,
} from '../../annotations/annotation.ts';
import { labelsOf } from '../labels.ts';
import type { ExportContext } from '../exporter.ts';
import type { Fact } from '../facts.ts';
import { writeFacts } from './facts.ts';
import { escapeXml, isRightToLeft, paragraph, runs } from './xml.ts';

/** The comments of one document, numbered as they come. */
export interface Comments {
  /**
   * Adds the notes of an annotation; returns the numbers of their comments. Facts that stand nowhere else follow the reader's
   * own note, or are a comment by themselves.
   */
  add(annotation: Annotation, facts?: readonly Fact[]): readonly number[];
  /** `word/comments.xml`. */
  write(): string;
}

/** An empty list of comments. Source: ISO/IEC 29500-1, 17.13.4 (comments). */
export function createComments(context: ExportContext): Comments {
  const { reader, foreignReader } = labelsOf(context.locale);
  const written: string[] = [];
  const write = (lines: readonly string[], named: string | undefined, date: string): number => {
    const number = written.length;
    const author = escapeXml(named ?? reader);
    const day = /^\d{4}-\d\d-\d\dT/.test(date) ? ` w:date="${date.slice(0, 19)}Z"` : '';
    written.push(
      `<w:comment w:id="${number}" w:author="${author}"${day} w:initials="${escapeXml(/./u.exec(named ?? reader)?.[0] ?? '')}">${lines.join('')}</w:comment>`,
    );
    return number;
  };
  return {
    add(annotation, facts = []) {
      const own = ownBody(annotation);
      const told = writeFacts(facts, context, style);
      const lines = [...(own === undefined ? [] : linesOf(own)), ...told];
      const first = lines.length === 0 ? [] : [write(lines, undefined, annotation.modified)];
      const others = foreignBodies(annotation).map((body) => {
        const named = body.creator?.name === '' ? foreignReader : body.creator?.name;
        return write(linesOf(body), named, body.created ?? annotation.modified);
      });
      return [...first, ...others];
    },
    write: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${wordNamespace}">${written.join('')}</w:comments>`,
  };
}

const style = 'CommentText';

/** Paragraphs are parted by empty lines. */
function linesOf({ value, direction, language }: TextualBody): readonly string[] {
  return value.split(/\n{2,}/u).map((text) => {
    const words = { text, direction, language };
    return paragraph(style, isRightToLeft(words), runs(words));
  });
}

/** Of the elements of a Word file. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
