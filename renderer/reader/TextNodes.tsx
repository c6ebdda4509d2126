/** Draws the marks of a text and what is kept apart in its line; joined, its text nodes are the text. */
import type { ReactNode } from 'react';
import { elementOfMark } from '../../corpus/document/mark-element.ts';
import { detectDirection } from '../../corpus/text/direction.ts';
import { detectLanguage } from '../../corpus/text/language.ts';
import { linkedBlock } from '../passages/text-links.ts';
import styles from './block.module.css';
import type { TextElement, TextNode, TextSpan } from './text-tree.ts';

export function TextNodes({ nodes }: { readonly nodes: readonly TextNode[] }): ReactNode {
  return nodes.map((node) => (typeof node === 'string' ? node : drawElement(node)));
}

function drawElement({ span, start, inside }: TextElement): ReactNode {
  const content = <TextNodes nodes={inside} />;
  if (span.kind === 'isolate') {
    return (
      <bdi key={start} dir={span.direction} {...voiceOf(span, inside)}>
        {content}
      </bdi>
    );
  }
  if (span.kind === 'link') return drawLink(start, span.href ?? '', content);
  if (span.kind === 'code') {
    return (
      <code key={start} dir={detectDirection(textOf(inside), 'ltr')}>
        {content}
      </code>
    );
  }
  const Tag = elementOfMark[span.kind];
  return <Tag key={start}>{content}</Tag>;
}

/** Nothing is ever opened from here: a link leads to a block of the text, or only says its address. */
function drawLink(start: number, href: string, content: ReactNode): ReactNode {
  const inText = linkedBlock(href) !== undefined;
  return (
    <span
      key={start}
      role="link"
      tabIndex={0}
      className={styles.link}
      data-href={href}
      {...(inText ? { 'data-in-text': true } : { title: href })}
    >
      {content}
    </span>
  );
}

/** The face and the voice of words; a number keeps those of its sentence. */
function voiceOf(span: TextSpan & { readonly kind: 'isolate' }, inside: readonly TextNode[]) {
  if (span.script === undefined) return {};
  const words = textOf(inside);
  const language = detectLanguage(words, span.script === 'latin' ? 'en' : 'fa');
  return {
    className: span.script === 'latin' ? styles.latin : styles.arabic,
    ...(language === 'und' ? {} : { lang: language }),
  };
}

function textOf(nodes: readonly TextNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.inside))).join('');
}
