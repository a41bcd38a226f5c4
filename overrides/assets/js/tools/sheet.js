/* Tables (lines of texts and numbers, the first line its head) as a file to keep: one as CSV, or several, each with its name,
   as the sheets of a workbook. The shortlist loads it when a file is asked for. */
(() => {
  "use strict";
  /* RFC 4180, with the mark by which spreadsheets know UTF-8. What one would take for a formula begins with an apostrophe. */
  function csv(lines) {
    const cell = (value) => (value.at ? `"${value.replace(/^[=+\-@\t\r＝＋－＠]/, "'$&").replaceAll('"', '""')}"` : value);
    return new Blob(["\ufeff", ...lines.map((line) => line.map(cell) + "\r\n")]);
  }

  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const MAIN = '="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const PACKAGE = '="http://schemas.openxmlformats.org/package/2006/';
  const TYPE = "application/vnd.openxmlformats-";

  // No template within a template: the minifier would take the inner one for code.
  const joined = (all, made) => all.map(made).join("");

  /* Texts without what XML may not hold; a number stays a number. */
  const plain = (text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const cell = (value) => (value.at ? `<c t="inlineStr"><is><t xml:space="preserve">${plain(value)}</t></is></c>` : `<c><v>${value}</v></c>`);
  const row = (line) => `<row>${joined(line, cell)}</row>`;

  /* As wide as its widest cell, a Chinese character counting for two. */
  const width = (cells) => Math.min(60, 2 + Math.max(...cells.map((value) => String(value).replace(/[^\0-ÿ]/g, "xx").length)));
  const column = (cells, place) => `<col min="${place + 1}" max="${place + 1}" width="${width(cells)}" customWidth="1"/>`;

  const relation = (target, kind, n) => `<Relationship Id="r${n}" Type="${OFFICE}/${kind}" Target="${target}.xml"/>`;
  const relations = (inside) => `<Relationships xmlns${PACKAGE}relationships">${inside}</Relationships>`;
  const part = (name, kind) => `<Override PartName="/${name}.xml" ContentType="${TYPE}officedocument.spreadsheetml.${kind}+xml"/>`;

  function worksheet(lines) {
    const columns = lines[0].map((_, place) => lines.map((line) => line[place]));
    // On paper: A3 lying, all columns on one page's width.
    return `<worksheet xmlns${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols>${joined(columns, column)}</cols><sheetData>${joined(lines, row)}</sheetData><pageSetup paperSize="8" fitToHeight="0" orientation="landscape"/></worksheet>`;
  }

  const tab = ([name], n) => `<sheet name="${plain(name)}" sheetId="${n + 1}" r:id="r${n}"/>`;

  function xlsx(sheets) {
    return zip({
      "[Content_Types].xml": `<Types xmlns${PACKAGE}content-types"><Default Extension="rels" ContentType="${TYPE}package.relationships+xml"/>${part("book", "sheet.main")}${joined(sheets, (_, n) => part("sheet" + n, "worksheet"))}</Types>`,
      "_rels/.rels": relations(relation("book", "officeDocument", 0)),
      "book.xml": `<workbook xmlns${MAIN} xmlns:r="${OFFICE}"><sheets>${joined(sheets, tab)}</sheets></workbook>`,
      "_rels/book.xml.rels": relations(joined(sheets, (_, n) => relation("sheet" + n, "worksheet", n))),
      ...Object.fromEntries(sheets.map(([, lines], n) => ["sheet" + n + ".xml", worksheet(lines)])),
    });
  }

  /* A zip archive whose files are stored as they are. */
  function zip(files) {
    const [parts, index] = [[], []];
    let place = 0;
    for (const file of Object.entries(files)) {
      const [name, data] = file.map((text) => new TextEncoder().encode(text));
      const about = [...two(20, 0, 0, 0, 33), ...four(checksum(data), data.length, data.length), ...two(name.length, 0)];
      parts.push(Uint8Array.of(...four(0x4034b50), ...about), name, data);
      index.push(Uint8Array.of(...four(0x2014b50), ...two(20), ...about, ...two(0, 0, 0), ...four(0, place)), name);
      place += 30 + name.length + data.length;
    }
    const { size } = new Blob(index);
    const count = index.length / 2;
    return new Blob([...parts, ...index, Uint8Array.of(...four(0x6054b50), ...two(0, 0, count, count), ...four(size, place), 0, 0)]);
  }

  const two = (...numbers) => numbers.flatMap((number) => [number & 255, (number >> 8) & 255]);
  const four = (...numbers) => numbers.flatMap((number) => two(number, number >> 16));

  /* CRC-32. */
  function checksum(data) {
    let sum = -1;
    for (const byte of data) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
    }
    return ~sum;
  }

  /* Hands a file to the visitor. */
  function save(name, file) {
    const link = portal.element("a", { href: URL.createObjectURL(file), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  portal.sheet = { csv, xlsx, save };
})();
