import type { FilmCells } from './film-of-cells.ts'

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Results of a SPARQL query as rows by variable; null where the JSON is no such thing. */
export function rowsOfBindings(json: unknown) {
  if (!isJson(json) || !isJson(json['head']) || !isJson(json['results'])) return null
  const { vars } = json['head']
  const { bindings } = json['results']
  if (!Array.isArray(vars) || !Array.isArray(bindings)) return null
  const names = vars.map(textOf)
  const rows = bindings.map((binding: unknown, at) => ({
    line: at + 1,
    cells: Object.fromEntries(
      names.map(name => {
        const found = isJson(binding) ? binding[name] : null
        return [name, isJson(found) ? textOf(found['value']).trim() : '']
      }),
    ),
  }))
  return { names, rows }
}

/** Properties of Wikidata: what an item says of a film. */
const property = {
  ...{ title: 'P1476', director: 'P57', date: 'P577', country: 'P495', length: 'P2047' },
  ...{ imdb: 'P345', douban: 'P4529' },
} as const

/** Hours and seconds, by the items that stand for units; minutes else. */
const minutesIn: Readonly<Record<string, number>> = { Q25235: 60, Q11574: 1 / 60 }

/** Entities as `Special:EntityData` gives them; what an item names by its number is read where it is in the file, too. */
export function cellsOfEntities(json: unknown): { line: number; cells: FilmCells }[] | null {
  const entities = isJson(json) && isJson(json['entities']) ? json['entities'] : null
  if (!entities) return null
  const items = Object.values(entities).filter(isJson)
  const named = new Map(
    items.map(item => [textOf(item['id']), labelOf(item, ['en', 'zh-hans', 'zh', 'zh-cn'])]),
  )
  // A person or a country that was downloaded beside is no film: films have a title, a director or a length.
  const films = items.filter(item =>
    [property.title, property.director, property.length].some(one => claimsOf(item, one).length > 0),
  )
  return films.map((item, at) => ({ line: at + 1, cells: cellsOfItem(item, named) }))
}

function cellsOfItem(item: Json, named: ReadonlyMap<string, string>): FilmCells {
  const values = (name: keyof typeof property) => claimsOf(item, property[name])
  const names = (name: 'director' | 'country') =>
    values(name)
      .map(value => named.get(isJson(value) ? textOf(value['id']) : '') ?? '')
      .filter(Boolean)
      .join('; ')
  const [title, date, length] = [values('title')[0], values('date')[0], values('length')[0]]
  const hanzi = labelOf(item, ['zh-hans', 'zh-cn', 'zh'])
  const originalTitle = (isJson(title) && textOf(title['text'])) || hanzi
  return {
    title: labelOf(item, ['en']),
    originalTitle,
    year: isJson(date) ? dateOf(date) : '',
    director: names('director'),
    country: names('country'),
    runningTime: isJson(length) ? minutesOf(length) : '',
    wikidata: textOf(item['id']),
    imdb: textOf(values('imdb')[0]),
    douban: textOf(values('douban')[0]),
  }
}

function labelOf(item: Json, languages: readonly string[]): string {
  const labels = isJson(item['labels']) ? item['labels'] : {}
  for (const language of languages) {
    const label = labels[language]
    if (isJson(label) && textOf(label['value'])) return textOf(label['value'])
  }
  return ''
}

/** Values that are not withdrawn; where some are preferred, those come first. */
function claimsOf(item: Json, name: string): unknown[] {
  const claims = isJson(item['claims']) ? item['claims'][name] : null
  const own = (Array.isArray(claims) ? claims : []).filter(isJson).filter(({ rank }) => rank !== 'deprecated')
  const sorted = [...own].sort(
    (a, b) => Number(b['rank'] === 'preferred') - Number(a['rank'] === 'preferred'),
  )
  return sorted.flatMap(({ mainsnak }) => {
    const value =
      isJson(mainsnak) && isJson(mainsnak['datavalue']) ? mainsnak['datavalue']['value'] : undefined
    return value === undefined ? [] : [value]
  })
}

/** As fine as it is known: 9 is a year, 10 a month, 11 a day; what is coarser is no date of a film. */
function dateOf({ time, precision }: Json): string {
  const found = textOf(time).match(/^\+(\d{4})-(\d\d)-(\d\d)T/)
  if (!found) return ''
  const [, year, month, day] = found
  if (precision === 11) return `${year}-${month}-${day}`
  if (precision === 10) return `${year}-${month}`
  return precision === 9 ? year! : ''
}

function minutesOf({ amount, unit }: Json): string {
  const each = minutesIn[textOf(unit).split('/').at(-1) ?? ''] ?? 1
  const minutes = Math.abs(Number(textOf(amount))) * each
  return Number.isFinite(minutes) && minutes > 0 ? String(Math.round(minutes * 100) / 100) : ''
}
