/** The parts of a Word file that are the same in every export: content types, relations, styles; and the zip around them. */
import { zipSync } from 'fflate';
import { wordNamespace } from './comments.ts';
import { pictureEndings, type PicturePart } from './picture.ts';
import { escapeXml } from './xml.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const pictureTypes = [...pictureEndings]
  .map(([ending, mediaType]) => `<Default Extension="${ending}" ContentType="${mediaType}"/>`)
  .join('\n');

const contentTypes = `${head}<Types xmlns="${packaged}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
${pictureTypes}
<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/>
<Override PartName="/word/comments.xml" ContentType="${word}.comments+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>`;

const relations = `${head}<Relationships xmlns="${packaged}/relationships">
<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>`;

const documentRelations = (
  pictures: readonly PicturePart[],
): string => `${head}<Relationships xmlns="${packaged}/relationships">
<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="${office}/comments" Target="comments.xml"/>${pictures
  .map(
    ({ name, relation }) => `
<Relationship Id="${relation}" Type="${office}/image" Target="${name}"/>`,
  )
  .join('')}
</Relationships>`;

/** A style of paragraphs; sizes in half points, for both kinds of script. */
function style(id: string, name: string, paragraph: string, run: string, heading = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}${heading}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const size = (halfPoints: number): string =>
  `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints + 2}"/>`;
const level = (depth: number): string => `<w:outlineLvl w:val="${depth}"/>`;
const bold = '<w:b/><w:bCs/>';

const styles = `${head}<w:styles xmlns:w="${wordNamespace}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Vazirmatn"/>${size(22)}</w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="312" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
${style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:after="240"/>', bold + size(36), level(0))}
${style('Heading2', 'heading 2', '<w:keepNext/><w:spacing w:before="360" w:after="120"/>', bold + size(28), level(1))}
${style('Heading3', 'heading 3', '<w:keepNext/><w:spacing w:before="240" w:after="80"/>', bold + size(24), level(2))}
${style('Quote', 'Quote', '<w:ind w:left="567" w:right="567"/>', '')}
${style('Facts', 'Facts', '<w:spacing w:after="20"/>', `<w:color w:val="6A645A"/>${size(18)}`)}
${style('Footnote', 'Small text', '<w:spacing w:after="40"/>', `<w:color w:val="6A645A"/>${size(19)}`)}
${style('Verse', 'Verse', '<w:jc w:val="center"/>', '')}
${style('ListItem', 'List item', '<w:ind w:left="284" w:hanging="284"/>', '')}
${style('Absent', 'Only in the other text', '<w:jc w:val="center"/>', `<w:color w:val="8B8477"/>${size(17)}`)}
${style('CommentText', 'annotation text', '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>', size(20))}
</w:styles>`;

/** What the file says of itself. */
export interface CoreProperties {
  readonly title: string;
  readonly creator: string;
  /** ISO-8601 UTC. */
  readonly created: string;
}

/** The bytes of a Word file of this document, these comments and pictures; the same parts make the same bytes. */
export function writePackage(
  document: string,
  comments: string,
  { title, creator, created }: CoreProperties,
  pictures: readonly PicturePart[],
): Uint8Array {
  const core = `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(created.slice(0, 19))}Z</dcterms:created></cp:coreProperties>`;
  const encoder = new TextEncoder();
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations],
    ['docProps/core.xml', core],
    ['word/document.xml', head + document],
    ['word/_rels/document.xml.rels', documentRelations(pictures)],
    ['word/styles.xml', styles],
    ['word/comments.xml', comments],
  ];
  const files = [
    ...parts.map(([name, xml]) => [name, encoder.encode(xml)] as const),
    ...pictures.map(({ name, bytes }) => [`word/${name}`, bytes] as const),
  ];
  return zipSync(Object.fromEntries(files), { mtime: created });
}
