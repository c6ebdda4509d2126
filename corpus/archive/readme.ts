/** What stands in every archive for people and for other programs, in English and in Persian. */

/** Markdown. Names of fields are those of `manifest.ts` and `document-record.ts`. */
export const archiveReadme = `# An archive of Hashiyeh

Everything that a library held, in files that any program can read. Hashiyeh brings it in again with
“File ▸ Bring an Archive In…” or \`hashiyeh import-archive FILE.zip\`: it adds what a library lacks and replaces nothing.

- Everything that is text is UTF-8. Times are ISO 8601 in UTC. SHA-256 hashes are lower-case hexadecimal digits.
- \`manifest.json\`: what is here. \`format\` is “hashiyeh-archive”, \`version\` that of this format, \`schema\` that of the
  library's tables; \`counts\`; \`documents\` with their titles and files (the first file is the original, the others lay
  beside it); \`editions\`, groups of documents that are of the same text; \`missing\`, what the library itself had lost;
  \`entries\`, every other entry with its size and the SHA-256 of its bytes.
- \`originals/HASH\`: the imported files, untouched, by the SHA-256 of their bytes. Their names stand in the manifest.
- \`documents/ID/\`: one text. ID is the first 16 digits of the hash of its original.
  - \`document.json\`: the text as it was imported: \`metadata\`, \`provenance\`, \`parts\`, and \`blocks\` (paragraphs, headings …)
    in reading order, each with its \`id\`, \`text\`, \`marks\`, \`language\` and \`direction\`. Offsets count UTF-16 units.
  - \`reader.json\`: what the reader said about it: \`corrections\` of blocks, \`partCorrections\`, \`metadata\` (the fields that the reader
    gave; null takes one away), how far it is read, where and in which view; \`deletedAt\` where it is in the trash.
  - \`annotations.json\`: highlights and notes exactly: \`annotation\` with \`selectors\` (quotation with what stands around it,
    position in the text of the blocks joined by line feeds, block and offset), \`bodies\`, \`colour\`, \`tags\`, \`created\`, \`modified\`;
    \`deletedAt\` where it is in the trash.
  - \`annotations.jsonld\`: the same, without deleted ones, as W3C Web Annotations. It is for other programs; Hashiyeh does not
    read it back.
- \`library/NAME.json\`: what belongs to no single document, such as collections: records with a \`key\`, a \`value\` and, where it is
  in the trash, \`deletedAt\`.

# بایگانی حاشیه

هر چه در یک کتابخانه بود، در پرونده‌هایی که هر برنامه‌ای می‌تواند بخواند. حاشیه آن را با «پرونده ◂ آوردن بایگانی…» یا با
\`hashiyeh import-archive FILE.zip\` بازمی‌آورد: آنچه کتابخانه ندارد افزوده می‌شود و هیچ چیز جای چیزی را نمی‌گیرد.

- نوشته‌ها همه UTF-8 اند، زمان‌ها ISO 8601 به وقت جهانی (UTC)، و درهم‌سازهای SHA-256 با رقم‌های شانزده‌شانزدهی و حروف کوچک.
- \`manifest.json\`: فهرست محتویات. \`format\` برابر «hashiyeh-archive» است، \`version\` نسخهٔ این قالب و \`schema\` نسخهٔ
  جدول‌های کتابخانه؛ \`counts\` شمارها؛ \`documents\` متن‌ها با عنوان و پرونده‌هایشان (نخستین پرونده اصل است و بقیه کنار آن
  بوده‌اند)؛ \`editions\` گروه‌هایی از متن‌ها که ویراست‌های یک متن‌اند؛ \`missing\` آنچه خودِ کتابخانه از دست داده بود؛ و \`entries\`
  همهٔ پرونده‌های دیگر با اندازه و SHA-256 بایت‌هایشان.
- \`originals/HASH\`: پرونده‌های واردشده، دست‌نخورده، به نام SHA-256 بایت‌هایشان. نام‌های خودشان در فهرست است.
- \`documents/ID/\`: یک متن. ID شانزده رقم نخستِ درهم‌سازِ اصل آن است.
  - \`document.json\`: متن، چنان‌که وارد شد: \`metadata\`، \`provenance\`، \`parts\` و \`blocks\` (بندها، عنوان‌ها و …) به ترتیب خواندن،
    هر یک با \`id\`، \`text\`، \`marks\`، \`language\` و \`direction\`. جای هر چیز به واحد UTF-16 شمرده می‌شود.
  - \`reader.json\`: آنچه خواننده دربارهٔ متن گفته است: \`corrections\` اصلاح‌های بندها، \`partCorrections\`، \`metadata\` (آنچه خواننده
    داده است؛ null یعنی ندارد)، این‌که تا کجا، از کجا و در کدام نما خوانده شده؛ و \`deletedAt\` اگر در سطل بازیافت باشد.
  - \`annotations.json\`: برجسته‌سازی‌ها و یادداشت‌ها، عیناً: \`annotation\` با \`selectors\` (نقل و آنچه پیرامون آن است، جا در متنِ
    بندها که با نویسهٔ خط تازه به هم پیوسته‌اند، و بند و جا در آن)، \`bodies\`، \`colour\`، \`tags\`، \`created\`، \`modified\`؛ و
    \`deletedAt\` اگر حذف شده باشد.
  - \`annotations.jsonld\`: همان‌ها، بی حذف‌شده‌ها، به قالب W3C Web Annotation. برای برنامه‌های دیگر است و حاشیه آن را بازنمی‌خواند.
- \`library/NAME.json\`: آنچه از آنِ متنِ خاصی نیست، مانند مجموعه‌ها: رکوردهایی با \`key\` و \`value\`، و \`deletedAt\` اگر حذف شده باشد.
`;
