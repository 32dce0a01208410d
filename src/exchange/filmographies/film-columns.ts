import type { FilmListField } from '../../study/index.ts'

/** Which field each column of a list is read as, by the name of the column; null is passed over. */
export type FilmColumns = Readonly<Record<string, FilmListField | null>>

/** What columns are called, in lists of scholars, archives and Wikidata, in English and Chinese. */
const called: { readonly [Field in FilmListField]: readonly string[] } = {
  title: [
    'title',
    'english title',
    'title (english)',
    'translated title',
    'film',
    'name',
    '英文片名',
    '译名',
    '英文名',
  ],
  originalTitle: [
    'original title',
    'title (original)',
    'hanzi',
    'chinese title',
    '片名',
    '中文片名',
    '原名',
    '影片',
    '中文名',
  ],
  pinyin: ['pinyin', 'transliteration', 'transliterated title', 'romanised title', 'romanized title', '拼音'],
  year: [
    ...['year', 'release', 'release date', 'released', 'date', 'publication date', 'year of release'],
    ...['年份', '年', '上映', '上映日期', '上映年份', '年代'],
  ],
  director: ['director', 'directors', 'directed by', '导演'],
  country: [
    'country',
    'countries',
    'country of origin',
    'production country',
    '国家',
    '国别',
    '制片国家',
    '制片地区',
  ],
  runningTime: [
    ...['running time', 'runtime', 'length', 'duration', 'minutes', 'running time (min)', 'runtime (min)'],
    ...['片长', '时长', '片长（分钟）', '分钟'],
  ],
  filmKind: ['kind', 'kind of film', 'mode', 'type', '类型', '影片类型', '片种'],
  wikidata: ['wikidata', 'wikidata id', 'item', 'qid', '维基数据'],
  imdb: ['imdb', 'imdb id'],
  douban: ['douban', 'douban id', 'douban film id', '豆瓣', '豆瓣编号'],
}

/** Proposed by what the columns are called; what is called otherwise is passed over until somebody says what it is. */
export function proposeColumns(names: readonly string[]): FilmColumns {
  const taken = new Set<FilmListField>()
  const columns: Record<string, FilmListField | null> = {}
  for (const name of byLabelFirst(names)) {
    const field = fieldCalled(name)
    columns[name] = field !== null && !taken.has(field) ? field : null
    if (field !== null) taken.add(field)
  }
  return Object.fromEntries(names.map(name => [name, columns[name] ?? null]))
}

/** Wikidata's service gives each thing twice, by its address and by its label: the label is what is read. */
function byLabelFirst(names: readonly string[]): string[] {
  return [...names].sort((a, b) => Number(b.endsWith('Label')) - Number(a.endsWith('Label')))
}

function fieldCalled(name: string): FilmListField | null {
  if (name === 'itemLabel' || name === 'filmLabel') return 'title'
  const plain = name
    .replace(/Label$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .normalize('NFKC')
    .toLowerCase()
    .trim()
  const found = Object.entries(called).find(([, names]) => names.some(one => one.normalize('NFKC') === plain))
  return found ? (found[0] as FilmListField) : null
}
