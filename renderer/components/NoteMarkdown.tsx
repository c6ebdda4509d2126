/** A note's Markdown as elements, each paragraph in its own direction; only phrasing, because a note can be a button. */
import { Fragment } from 'react';
import { describeText } from '../../corpus/text/language.ts';
import { parseNote, wordsOf, type NoteBlock, type NoteInline } from './note-markdown.ts';
import { useFormat } from './use-format.ts';
import styles from './note-markdown.module.css';

export function NoteMarkdown({ text }: { readonly text: string }) {
  return <Blocks blocks={parseNote(text)} />;
}

// Pieces of a note have no identity of their own: they change only together.
function Blocks({ blocks }: { readonly blocks: readonly NoteBlock[] }) {
  return blocks.map((block, index) => (
    <Fragment key={index}>
      {/* A name that is made of several pieces needs the spaces between them. */}
      {index > 0 && ' '}
      <Block block={block} />
    </Fragment>
  ));
}

function Block({ block }: { readonly block: NoteBlock }) {
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const { direction, language } = describeText(wordsOf(block.children));
      return (
        <span className={styles[block.kind]} dir={direction} lang={language}>
          <Inlines inlines={block.children} />
        </span>
      );
    }
    case 'quote':
      return (
        <span className={styles.quote}>
          <Blocks blocks={block.children} />
        </span>
      );
    case 'list':
      return <List start={block.start} items={block.children} />;
    case 'item':
      return <Blocks blocks={block.children} />;
    case 'code':
      return (
        <code className={styles.fence} dir="ltr">
          {block.text}
        </code>
      );
    case 'rule':
      return <span className={styles.rule} />;
  }
}

function List({
  start,
  items,
}: {
  readonly start: number | undefined;
  readonly items: readonly NoteBlock[];
}) {
  const format = useFormat();
  const [first] = items;
  const { direction } = describeText(first ? firstWords(first) : '');
  return (
    <span role="list" className={styles.list} dir={direction}>
      {items.map((item, index) => (
        <span key={index} role="listitem" className={styles.item}>
          <span className={styles.marker} aria-hidden>
            {start === undefined ? '•' : `${format.number(start + index)}.`}
          </span>
          <span className={styles.words}>
            <Block block={item} />
          </span>
        </span>
      ))}
    </span>
  );
}

/** The words of the first paragraph: a list stands on the side of its first item. */
function firstWords(block: NoteBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.children);
    case 'quote':
    case 'item':
    case 'list':
      return block.children[0] ? firstWords(block.children[0]) : '';
    case 'code':
    case 'rule':
      return '';
  }
}

function Inlines({ inlines }: { readonly inlines: readonly NoteInline[] }) {
  return inlines.map((inline, index) => (
    <Fragment key={index}>
      <Inline inline={inline} />
    </Fragment>
  ));
}

function Inline({ inline }: { readonly inline: NoteInline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'code':
      return <code className={styles.code}>{inline.text}</code>;
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case 'deleted':
      return (
        <s>
          <Inlines inlines={inline.children} />
        </s>
      );
    case 'link':
      return <Link inline={inline} />;
  }
}

/** The words of a link and its address: a note opens nothing. */
function Link({ inline }: { readonly inline: Extract<NoteInline, { kind: 'link' }> }) {
  const same = wordsOf(inline.children) === inline.address;
  return (
    <span className={styles.link}>
      <Inlines inlines={inline.children} />
      {!same && (
        <>
          {' '}
          <bdi dir="ltr" className={styles.address}>
            {inline.address}
          </bdi>
        </>
      )}
    </span>
  );
}
