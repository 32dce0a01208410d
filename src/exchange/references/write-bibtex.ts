import type { CslItem } from '../../study/index.ts'
import { namesOf, textOf } from '../../study/index.ts'

const types: Record<string, string> = {
  ...{
    'article-journal': 'article',
    'article-magazine': 'article',
    'article-newspaper': 'article',
    review: 'article',
  },
  ...{
    book: 'book',
    chapter: 'incollection',
    thesis: 'thesis',
    report: 'report',
    'paper-conference': 'inproceedings',
  },
  ...{ webpage: 'online', 'post-weblog': 'online', manuscript: 'unpublished', motion_picture: 'movie' },
}

const texts = [
  ...([
    ['title', 'title'],
    ['title-short', 'shorttitle'],
    ['volume', 'volume'],
    ['edition', 'edition'],
  ] as const),
  ...([
    ['publisher', 'publisher'],
    ['publisher-place', 'location'],
    ['collection-title', 'series'],
  ] as const),
  ...([
    ['DOI', 'doi'],
    ['URL', 'url'],
    ['ISBN', 'isbn'],
    ['ISSN', 'issn'],
    ['language', 'langid'],
  ] as const),
  ...([
    ['genre', 'type'],
    ['abstract', 'abstract'],
    ['note', 'note'],
  ] as const),
] as const

/** References in BibLaTeX, in the order in which they are given. */
export function writeBibtex(items: readonly CslItem[]): string {
  return items.map(item => writeOne(item)).join('\n')
}

function writeOne(item: CslItem): string {
  const type = types[item.type] ?? 'misc'
  const isArticle = type === 'article'
  const fields: [string, string][] = [
    ...(['author', 'editor', 'translator', 'director'] as const).map((role): [string, string] => [
      role,
      namesIn(item, role),
    ]),
    ...texts.map(([variable, field]): [string, string] => [field, textOf(item, variable)]),
    [isArticle ? 'journaltitle' : 'booktitle', textOf(item, 'container-title')],
    ['number', textOf(item, isArticle ? 'issue' : 'number')],
    ['pages', textOf(item, 'page').replace(/[-–]/, '--')],
    ['date', dateIn(item, 'issued')],
    ['urldate', dateIn(item, 'accessed')],
    ['origdate', dateIn(item, 'original-date')],
  ]
  const lines = fields
    .filter(([, text]) => text !== '')
    .map(([field, text]) => `  ${field} = {${field === 'doi' || field === 'url' ? text : inBraces(text)}}`)
  return `@${type}{${item.id.replace(/[\s,{}#%\\]/g, '-')},\n${lines.join(',\n')}\n}\n`
}

function namesIn(item: CslItem, role: string): string {
  return namesOf(item, role)
    .map(({ family, given, literal, suffix, 'non-dropping-particle': particle }) =>
      family === undefined
        ? `{${literal ?? ''}}`
        : [[particle, family].filter(Boolean).join(' '), suffix, given].filter(Boolean).join(', '),
    )
    .join(' and ')
}

function dateIn(item: CslItem, variable: string): string {
  const date = item[variable] as
    | { 'date-parts'?: (number | string)[][]; raw?: string; literal?: string }
    | undefined
  const parts = date?.['date-parts']?.[0]
  return (
    parts?.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-') ??
    date?.raw ??
    date?.literal ??
    ''
  )
}

/** Italics as LaTeX has them; a brace that is alone would swallow what follows. */
function inBraces(text: string): string {
  return text
    .replace(/[\\{}]/g, sign => (sign === '\\' ? '\\textbackslash ' : `\\${sign}`))
    .replace(/[&%$#_]/g, sign => `\\${sign}`)
    .replace(/<i>(.*?)<\/i>/g, '\\textit{$1}')
    .replace(/<[^>]*>/g, '')
}
