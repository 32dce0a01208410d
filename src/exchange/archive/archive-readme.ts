import type { ArchiveHead } from './archive-head.ts'
import { fileOf } from './archive-head.ts'

/** The page that explains an archive to whoever opens it without this program, in English and Chinese. */
export function archiveReadme({
  name,
  head,
  withheld = null,
}: {
  name: string
  head: ArchiveHead
  /** What is said of what stayed behind, in both languages. */
  withheld?: { en: string; zh: string } | null
}): string {
  const table = head.files.map(({ name: kind, lines }) => `| \`${fileOf(kind)}\` | ${lines} |`).join('\n')
  const films = head.films.length
  return `# ${name.replace(/\s+/g, ' ').trim() || 'Study'}

This folder is a study made with Silverscreen, a workbench for reading films closely and in number. Everything in it is
plain text (UTF-8) and can be read without that program. To open it there: \`silverscreen import FOLDER --study NEW\`.

- \`archive.json\` lists the files below with their number of lines, their size and their SHA-256.
- Each file ending in \`.jsonl\` holds one kind of record, one record a line, as a JSON object; lines are in the order of
  their ids. A field called after another kind, such as \`filmId\` or \`codeIds\`, names records of it by their ids.
- \`schema.json\` says, as a JSON Schema, which fields each kind has and what may stand in them.
- Times are whole milliseconds of a part of a film, 0 being its first picture; a stretch begins at \`startMs\` and ends
  before \`endMs\`. Dates of films are EDTF (\`1986-07\`, \`199X\`); \`createdAt\` and the like are UTC.
- ${films === 0 ? 'No film is in it. `records/file.jsonl` says how large each file is and by which digest it is known: a file that is added again is recognised.' : `\`films/\` holds ${films === 1 ? 'one film file' : `${films} film files`}, each called by its id in \`records/file.jsonl\`.`}
- Left out: stills and everything else that can be made again from the films, and the list of what could be undone.${withheld ? `\n- ${withheld.en}` : ''}

本文件夹是用 Silverscreen（细读与量读电影的工作台）做的一项研究。全部内容都是纯文本（UTF-8），不用该程序也能读。

- \`archive.json\` 列出下面各文件的行数、大小与 SHA-256。
- 每个 \`.jsonl\` 文件存一种记录，一行一条，都是 JSON 对象，按 id 排列；\`filmId\`、\`codeIds\` 之类的字段以 id 指向别的记录。
- \`schema.json\` 用 JSON Schema 写明各种记录的字段。
- 时间是影片某一部分的整毫秒数，第一帧为 0；一段从 \`startMs\` 起，到 \`endMs\` 之前止。影片日期用 EDTF，其余时刻为 UTC。
- ${films === 0 ? '其中没有影片文件；再次加入影片时，凭大小与摘要认出。' : `\`films/\` 中有 ${films} 个影片文件，以 id 为名。`}
- 不在其中的：静帧等可由影片重做的东西，以及可撤消的操作记录。${withheld ? `\n- ${withheld.zh}` : ''}

| file 文件 | lines 行数 |
| --- | ---: |
${table}
`
}
