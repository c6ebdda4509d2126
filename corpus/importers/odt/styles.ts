/** The styles of an ODT with what they inherit: role and direction of paragraphs, formatting of characters. */
import type { MarkKind } from '../../document/mark.ts';
import { childOf, elementsOf, type XmlElement } from '../archive/xml.ts';
import { roleOfStyle, type StyleRole } from '../office/style-role.ts';
import { readListStyle, type ListLevel } from './list-style.ts';

/** Absent: not said. */
export interface OdtStyle {
  readonly role?: StyleRole;
  readonly rightToLeft?: boolean;
  readonly marks: Readonly<Partial<Record<MarkKind, boolean>>>;
  readonly hidden?: boolean;
}

/** Styles by family and name, inheritance resolved. */
export interface Styles {
  find(family: 'paragraph' | 'text', name: string | undefined): OdtStyle;
  /** Levels of a list style, the outermost first. */
  list(name: string | undefined): readonly ListLevel[];
}

const nothing: OdtStyle = { marks: {} };

/** Longer chains are circles. */
const longestChain = 20;

/** The styles in the containers of `styles.xml` and `content.xml`; later ones win. */
export function readStyles(containers: readonly XmlElement[]): Styles {
  const elements = containers.flatMap((container) => elementsOf(container));
  const byName = new Map(
    elements
      .filter(({ name }) => name === 'style:style')
      .map((element) => [
        keyOf(element.attributes['style:family'], element.attributes['style:name']),
        element,
      ]),
  );
  const lists = new Map(
    elements
      .filter(({ name }) => name === 'text:list-style' || name === 'text:outline-style')
      .map((element) => [element.attributes['style:name'] ?? '', readListStyle(element)]),
  );
  const known = new Map<string, OdtStyle>();
  const resolve = (family: string, name: string | undefined): OdtStyle => {
    const chain: XmlElement[] = [];
    let element = byName.get(keyOf(family, name));
    while (element !== undefined && chain.length < longestChain) {
      chain.unshift(element);
      element = byName.get(keyOf(family, element.attributes['style:parent-style-name']));
    }
    // A program may leave out the built-in styles that it uses.
    const builtIn =
      chain[0]?.attributes['style:parent-style-name'] ?? (chain.length === 0 ? name : '');
    return chain.map(readStyle).reduce(merge, { ...nothing, ...roleOf(builtIn ?? '') });
  };
  return {
    find: (family, name) => {
      const key = keyOf(family, name);
      const style = known.get(key) ?? resolve(family, name);
      known.set(key, style);
      return style;
    },
    list: (name) => lists.get(name ?? '') ?? [],
  };
}

function keyOf(family: string | undefined, name: string | undefined): string {
  return `${family ?? ''} ${name ?? ''}`;
}

function merge(outer: OdtStyle, inner: OdtStyle): OdtStyle {
  return { ...outer, ...inner, marks: { ...outer.marks, ...inner.marks } };
}

function readStyle(element: XmlElement): OdtStyle {
  const mode = childOf(element, 'style:paragraph-properties')?.attributes['style:writing-mode'];
  const rightToLeft =
    mode?.startsWith('rl') === true || (mode?.startsWith('lr') === true ? false : undefined);
  const text = childOf(element, 'style:text-properties')?.attributes;
  return {
    marks: text === undefined ? {} : readMarks(text),
    ...roleOf(element.attributes['style:name'] ?? ''),
    ...(rightToLeft === undefined ? {} : { rightToLeft }),
    ...(text?.['text:display'] === 'none' ? { hidden: true } : {}),
  };
}

/** `_20_` stands for a space in names. */
function roleOf(name: string): Pick<OdtStyle, 'role'> {
  const role = roleOfStyle(name.replaceAll('_20_', ' '));
  return role === undefined ? {} : { role };
}

/** Western and complex-script letters have their own weight and posture; programs that set one mean both. */
function readMarks(text: Readonly<Record<string, string>>): OdtStyle['marks'] {
  const position = text['style:text-position'];
  const said: readonly (readonly [MarkKind, boolean | undefined])[] = [
    ['strong', either(text, ['fo:font-weight', 'style:font-weight-complex'], /^(?:bold|[6-9]00)$/)],
    [
      'emphasis',
      either(text, ['fo:font-style', 'style:font-style-complex'], /^(?:italic|oblique)$/),
    ],
    ['underline', either(text, ['style:text-underline-style'], /^(?!none)/)],
    [
      'strike',
      either(text, ['style:text-line-through-style', 'style:text-line-through-type'], /^(?!none)/),
    ],
    ['superscript', position === undefined ? undefined : /^(?:super|[1-9])/.test(position)],
    ['subscript', position === undefined ? undefined : /^(?:sub|-)/.test(position)],
  ];
  return Object.fromEntries(said.filter(([, on]) => on !== undefined));
}

function either(
  text: Readonly<Record<string, string>>,
  names: readonly string[],
  on: RegExp,
): boolean | undefined {
  const values = names.map((name) => text[name]).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values.some((value) => on.test(value));
}
