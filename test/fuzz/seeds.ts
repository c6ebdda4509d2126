/** Sound files that mutations begin from: one or a few of every format, with all that the format can hold. */
import { readFile, readdir } from 'node:fs/promises';
import { readPictureHeader } from '../../corpus/importers/image/header.ts';
import { book, chapter, item } from '../support/epub.ts';
import { docx, paragraph, relation, run } from '../support/docx.ts';
import { encodeUtf8 } from '../support/encode.ts';
import { flatOdt, odt } from '../support/odt.ts';
import { makePdf } from '../support/pdf.ts';
import { scan } from '../support/pictures.ts';
import { zip } from '../support/zip.ts';

/** The fixtures of a folder of test/fixtures with one of these endings, at most `largest` bytes each. */
export async function fixtures(
  folder: string,
  ending: RegExp,
  largest = 50_000,
): Promise<Uint8Array[]> {
  const place = new URL(`fixtures/${folder}/`, testFolder);
  const names = (await readdir(place)).filter((name) => ending.test(name)).sort();
  const files = await Promise.all(names.map((name) => readFile(new URL(name, place))));
  return files.filter(({ length }) => length <= largest).map((bytes) => new Uint8Array(bytes));
}

/** A PDF with a picture of text on one page and typed words on another. */
export async function scannedPdfs(): Promise<Uint8Array[]> {
  const pictures = await fixtures('ocr', /^page\.jpg$/);
  return pictures.map((jpeg) => {
    const { width = 1, height = 1 } = readPictureHeader(jpeg) ?? {};
    return scan([jpeg, 'The loaf is in the oven.'], width, height);
  });
}

/** The bundled command says where it was started. */
const testFolder = new URL(process.env.HASHIYEH_TEST_FOLDER ?? '..', import.meta.url);

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const markdownSeed = encodeUtf8(
  '---\ntitle: باغ\nauthors: [مریم, b]\ndate: 2011-12-04\n---\n# باغ\n\n**One** [two](https://example.org/) `x`[^1] ~~s~~ ![i](data:image/gif;base64,R0lGODlhAQABAAAAACw=)\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n> verse  \n> verse\n>> deep\n\n1. a\n   - b\n\n     c\n\n```js\nlet x;\n```\n\n    code\n\n<div dir="rtl">x</div>\n\n***\n\nTitle\n=====\n\n[ref]: https://example.org/ "t"\n[ref][] <https://example.org/>\n\n[^1]: note\n\n    more\n',
);

export const htmlSeed = encodeUtf8(
  '<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><base href="https://example.org/"><link rel="canonical" href="/a"><title>باغ | A site</title><script type="application/ld+json">{"@graph":[{"headline":"باغ","author":[{"name":"a"}],"datePublished":"2011-12-04"}]}</script></head><body><nav><a href="/">x</a></nav><article><h1>باغ</h1><p style="text-align:center">One <b>two<br><br>three</b><sup><a href="#n1" id="r1">1</a></sup></p><table><thead><tr><th>a<th colspan="2">c<tbody><tr><td rowspan="3">b<td>1</table><ul><li>x<ul><li>y</ul></ul><dl><dt>t<dd>d</dl><pre>z\n  y</pre><figure><img alt="i" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><figcaption>c</figcaption></figure><svg><text>s</text></svg><math><mi>m</mi></math><details><summary>s</summary>d</details><p hidden>h</p><ol start="3"><li id="n1" value="5">n<a href="#r1">b</a></ol></article><section class="comments"><ol><li><b>Mina</b> <time datetime="2011-12-05">5 December 2011</time><p>Why?</p><ol><li><b>Ali</b><p>So.</p></ol></ol></section><footer>© 2011</footer></body></html>',
);

export const tmxSeed = encodeUtf8(
  '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY w "water">]><tmx version="1.4"><header creationtool="T" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en-GB" datatype="plaintext" creationdate="20260102T030405Z"><note>n</note><prop type="x-original-title">باغ</prop></header><body><tu tuid="1"><note>why</note><prop type="x-state">aligned</prop><prop type="x-confidence">0.5</prop><tuv xml:lang="en-GB"><prop type="p">v</prop><seg>The <bpt i="1">&lt;b&gt;</bpt><hi>well</hi><ept i="1">&lt;/b&gt;</ept><ph type="lb"><sub>aside</sub></ph>&w;</seg></tuv><tuv xml:lang="fa-IR"><seg>چاه</seg></tuv><tuv xml:lang="de"><seg><![CDATA[Brunnen]]></seg></tuv></tu><tu><tuv lang="per"><seg>تنها</seg></tuv></tu></body></tmx>',
);

export const epubSeed = book(
  {
    'a.xhtml':
      '<h1 id="s">باغ</h1><p>Text<a href="#n" id="r" epub:type="noteref">1</a> and <a href="b.xhtml#t">there</a></p><aside epub:type="footnote" id="n"><p><a href="#r">1</a> n</p></aside><table><tr><td>a</td><td>b</td></tr></table><span epub:type="pagebreak" id="p2" title="2"/><img src="i.png" alt="i"/><svg xmlns="http://www.w3.org/2000/svg"><image href="i.png"/></svg>',
    'b.xhtml':
      '<h2 id="t">آب</h2><ul><li>One</li><li>Two<ol><li>x</li></ol></li></ul><blockquote><p>Q</p></blockquote>',
  },
  {
    metadata:
      '<dc:title id="ti">باغ و آب</dc:title><dc:creator id="c">مریم</dc:creator><meta refines="#c" property="role">aut</meta><dc:language>fa</dc:language><dc:identifier>https://example.org/b</dc:identifier><dc:date>2011-12-04</dc:date><meta name="cover" content="img"/>',
    manifest:
      item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav') +
      item('ncx', 'toc.ncx', 'application/x-dtbncx+xml') +
      item('img', 'i.png', 'image/png', 'cover-image'),
    spineAttributes: 'toc="ncx" page-progression-direction="rtl"',
    files: {
      'nav.xhtml': chapter(
        '<nav epub:type="toc"><ol><li><a href="a.xhtml#s">باغ</a><ol><li><a href="b.xhtml#t">آب</a></li></ol></li></ol></nav><nav epub:type="page-list"><ol><li><a href="a.xhtml#p2">2</a></li></ol></nav>',
      ),
      'toc.ncx':
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint id="a"><navLabel><text>باغ</text></navLabel><content src="a.xhtml"/><navPoint id="b"><navLabel><text>آب</text></navLabel><content src="b.xhtml#t"/></navPoint></navPoint></navMap></ncx>',
      'i.png': png,
    },
  },
);

const wordStyle = (id: string, more: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

export const docxSeed = docx({
  styles:
    wordStyle('T', '<w:name w:val="Title"/>') +
    wordStyle('H', '<w:name w:val="heading 2"/><w:basedOn w:val="N"/>') +
    wordStyle('N', '<w:name w:val="Normal"/><w:pPr><w:bidi/></w:pPr>'),
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>',
  footnotes: `<w:footnote w:id="1">${paragraph('n')}</w:footnote>`,
  endnotes: `<w:endnote w:id="2">${paragraph('e')}</w:endnote>`,
  comments: `<w:comment w:id="3" w:author="Mina" w:date="2020-01-01T00:00:00Z">${paragraph('Why?')}</w:comment>`,
  header: paragraph('Head'),
  core: '<dc:title>باغ</dc:title><dc:creator>مریم</dc:creator><dcterms:created>2011-12-04T00:00:00Z</dcterms:created>',
  relations:
    relation('rI', imageType, 'media/i.png') +
    relation('rL', `${imageType.slice(0, -5)}hyperlink`, 'https://example.org/', 'External'),
  media: { 'i.png': png },
  body: [
    paragraph('باغ', '<w:pStyle w:val="T"/>'),
    paragraph('آب', '<w:pStyle w:val="H"/><w:bidi/>'),
    `<w:p><w:bookmarkStart w:id="0" w:name="b"/>${run('x', '<w:b/><w:rtl/>')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="3"/>${run('y')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r><w:hyperlink r:id="rL">${run('l')}</w:hyperlink><w:hyperlink w:anchor="b">${run('m')}</w:hyperlink></w:p>`,
    paragraph('one', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'),
    paragraph('two', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>'),
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}<w:tbl><w:tr><w:tc>${paragraph('in')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('f')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    `<w:p><w:del>${run('d')}</w:del><w:ins>${run('i')}</w:ins><w:r><w:drawing><wp:docPr descr="plan"/><a:blip r:embed="rI"/><a:p><a:r><a:t>drawn</a:t></a:r></a:p></w:drawing></w:r></w:p>`,
  ].join(''),
});

const odtParts = {
  styles:
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style><text:list-style style:name="M"><text:list-level-style-number text:level="1" style:num-format="۱" style:num-suffix=":" text:start-value="3"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>',
  text: '<text:p text:style-name="P1">گزارش</text:p><text:h text:outline-level="2">آب</text:h><text:p text:style-name="P2">x<text:s text:c="3"/><text:tab/><text:span text:style-name="H">h</text:span><text:a xlink:href="https://example.org/">l</text:a><text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note><office:annotation office:name="a"><dc:creator>Mina</dc:creator><dc:date>2020-01-01</dc:date><text:p>Why?</text:p></office:annotation></text:p><text:list text:style-name="M"><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-spanned="2" table:number-columns-repeated="3"><text:p>c</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table><text:p><draw:frame><draw:image xlink:href="Pictures/i.png"/><svg:title>plan</svg:title></draw:frame></text:p><text:bookmark text:name="k"/><text:section><text:p>in</text:p></text:section><text:p><draw:frame><draw:text-box><table:table><table:table-row><table:table-cell><text:p>d</text:p></table:table-cell><table:table-cell><text:p>e</text:p></table:table-cell></table:table-row></table:table></draw:text-box></draw:frame></text:p>',
  pages: '<style:header><text:p>Head</text:p></style:header>',
  meta: '<dc:title>باغ</dc:title><meta:initial-creator>مریم</meta:initial-creator><dc:date>2011-12-04</dc:date>',
  manifest: '<manifest:file-entry manifest:full-path="content.xml"/>',
  extra: [{ name: 'Pictures/i.png', content: png }],
};

export const odtSeed = odt(odtParts);

export const flatOdtSeed = flatOdt(odtParts);

export const rtfSeed = Buffer.from(
  '{\\rtf1\\ansi\\ansicpg1256\\deff0\\uc1{\\fonttbl{\\f0\\fcharset178 A;}{\\f1\\fcharset0 B;}}{\\colortbl;\\red1;}{\\stylesheet{\\s1\\outlinelevel0 H;}{\\s2 heading 2;}}{\\info{\\title \\u1576?\\u1575?}{\\author Mina}{\\creatim\\yr2019\\mo3\\dy21}}{\\header\\pard Head\\par}\\pard\\s1\\rtlpar \\u1576?\\u1575?\\u1594?\\par{\\listtext 1.\\tab}x{\\b bold}{\\super\\chftn{\\footnote\\pard\\chftn  n}}\\par\\trowd\\cellx100\\cellx200\\intbl a\\cell b\\cell\\row\\pard{\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt y}}\\\'c8\\\'c7 \\u-10179?\\u-8704?\\par{\\*\\bkmkstart here}{\\*\\bkmkend here}Here{\\*\\atnid M}{\\*\\atnauthor Mina}\\chatn{\\*\\annotation{\\*\\atntime\\yr2020\\mo5\\dy6}Why?}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard Box\\par}}}{\\*\\shppict{\\pict\\pngblip 89504e47}}\\bin3 abc\\par{\\v hidden}{\\deleted gone}end\\par}',
  'latin1',
);

const mhtmlParts = [
  `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/garden/page\r\n\r\n<html><head><title>=D8=A8=D8=A7=D8=BA</title></head><body><h1>=D8=A8=\r\n=D8=A7=D8=BA</h1><p>Water =3D life.</p><p><img src=3D"plan.png" alt=3D"plan"></p><p><img src=3D"cid:x@y" alt=3D"tree"></p><iframe src=3D"frame.html"></iframe><p><a href=3D"../about">About</a></p></body></html>`,
  `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/garden/plan.png\r\n\r\n${png.toString('base64').replace(/(.{40})/g, '$1\r\n')}`,
  'Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <x@y>\r\n\r\n/9j/',
  `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/garden/frame.html\r\n\r\n${Buffer.from('<p>Framed.</p>').toString('base64')}`,
];

export const mhtmlSeed = Buffer.from(
  `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/garden/page\r\nSubject: =?utf-8?B?2KjYp9i6?=\r\nDate: Sat, 21 Mar 2020 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b=_1"\r\n\r\n\r\n${mhtmlParts.map((part) => `--b=_1\r\n${part}\r\n`).join('')}--b=_1--\r\n`,
  'latin1',
);

export const pdfSeed = makePdf({
  pages: [
    {
      lines: [
        '1',
        'The Garden',
        '',
        'Water came down from the hills',
        'and reached the gar-',
        'den. It (rested) there.',
      ],
    },
    { lines: ['2', 'Second page', 'of the same text.'], entries: '/Rotate 90' },
  ],
  catalog: '/Outlines 1000 0 R',
  objects: [
    '<</Type/Outlines/First 1001 0 R/Last 1001 0 R/Count 1>>',
    '<</Title(The Garden)/Parent 1000 0 R/Dest[10 0 R/Fit]>>',
  ],
});

export const zipSeed = zip([
  { name: 'a/باغ.txt', content: 'باغ ایرانی\n\nآب در میان باغ روان است.' },
  { name: 'b.md', content: markdownSeed },
  { name: 'c.html', content: '<p>Water <img src="c_files/i.png"></p>' },
  { name: 'c_files/i.png', content: png },
  { name: 'd.rtf', content: rtfSeed },
]);
