/** Notes as comments of a Word file, each by whoever wrote it. */
import {
  foreignBodies,
  ownBody,
  type Annotation,
  type TextualBody,
} from '../../annotations/annotation.ts';
import { labelsOf } from '../labels.ts';
import type { ExportContext } from '../exporter.ts';
import { escapeXml, isRightToLeft, paragraph, runs } from './xml.ts';

/** The comments of one document, numbered as they come. */
export interface Comments {
  /** Adds the notes of an annotation; returns the numbers of their comments. */
  add(annotation: Annotation): readonly number[];
  /** `word/comments.xml`. */
  write(): string;
}

/** An empty list of comments. Source: ISO/IEC 29500-1, 17.13.4 (comments). */
export function createComments({ locale }: ExportContext): Comments {
  const { reader, foreignReader } = labelsOf(locale);
  const written: string[] = [];
  const add = (body: TextualBody, annotation: Annotation): number => {
    const number = written.length;
    const named = body.creator?.name === '' ? foreignReader : body.creator?.name;
    const author = escapeXml(named ?? reader);
    const date = body.created ?? annotation.modified;
    const lines = body.value.split(/\n{2,}/u).map((text) => {
      const words = { text, direction: body.direction, language: body.language };
      return paragraph('CommentText', isRightToLeft(words), runs(words));
    });
    const day = /^\d{4}-\d\d-\d\dT/.test(date) ? ` w:date="${date.slice(0, 19)}Z"` : '';
    written.push(
      `<w:comment w:id="${number}" w:author="${author}"${day} w:initials="${escapeXml(/./u.exec(named ?? reader)?.[0] ?? '')}">${lines.join('')}</w:comment>`,
    );
    return number;
  };
  return {
    add(annotation) {
      const own = ownBody(annotation);
      return [...(own === undefined ? [] : [own]), ...foreignBodies(annotation)].map((body) =>
        add(body, annotation),
      );
    },
    write: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${wordNamespace}">${written.join('')}</w:comments>`,
  };
}

/** Of the elements of a Word file. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
