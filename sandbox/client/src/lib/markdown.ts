const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Stands around the number of a piece that is kept apart; a private-use character that no text has. */
const MARK = '\ue000';
const MARKED = new RegExp(`${MARK}(\\d+)${MARK}`, 'g');

const PUNCTUATION = /\\([\\`*_{}[\]()#+\-.!>|~<&])/g;

function inline(text: string): string {
  const kept: string[] = [];
  const keep = (html: string) => `${MARK}${kept.push(html) - 1}${MARK}`;
  let html = text.replaceAll(MARK, '').replace(PUNCTUATION, (_all, sign: string) => keep(escape(sign)));
  html = html.replace(
    /\[([^[\]\n]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)/g,
    (_all, label: string, url: string) =>
      keep(`<a href="${escape(url)}" target="_blank" rel="noopener noreferrer">${escape(label)}</a>`),
  );
  html = escape(html)
    .replace(/\*\*(?=\S)([^*\n]+)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?!\w)/g, '$1<em>$2</em>')
    .replace(/(^|[^\w])_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)/g, '$1<em>$2</em>');
  for (let depth = 0; depth < 3 && html.includes(MARK); depth += 1) {
    html = html.replace(MARKED, (_all, index: string) => kept[Number(index)] ?? '');
  }
  return html;
}

/** Markdown as cards of Teams know it: bold, italic, lists and links. Everything else is plain text. */
export function renderMarkdown(text: string): string {
  const blocks: string[] = [];
  let list: { tag: 'ul' | 'ol'; start: number; items: string[] } | undefined;
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push(`<p>${lines.join('<br>')}</p>`);
    lines = [];
    if (list) {
      const start = list.tag === 'ol' && list.start !== 1 ? ` start="${list.start}"` : '';
      blocks.push(
        `<${list.tag}${start}>${list.items.map((item) => `<li>${item}</li>`).join('')}</${list.tag}>`,
      );
    }
    list = undefined;
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const bullet = /^[-*+]\s(.*)$/.exec(line.trim());
    const numbered = /^(\d{1,3})[.)]\s(.*)$/.exec(line.trim());
    if (bullet || numbered) {
      const tag = bullet ? 'ul' : 'ol';
      if (lines.length > 0 || (list && list.tag !== tag)) flush();
      list ??= { tag, start: Number(numbered?.[1] ?? 1), items: [] };
      list.items.push(inline(bullet?.[1] ?? numbered?.[2] ?? ''));
    } else if (line.trim() === '') {
      flush();
    } else {
      if (list) flush();
      lines.push(inline(line));
    }
  }
  flush();
  return blocks.join('');
}
