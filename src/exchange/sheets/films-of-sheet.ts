import type { LeftReason, Result, SheetReading, Span } from '../../study/index.ts'
import { accepted, asLine, bounds, refused } from '../../study/index.ts'
import { LeftCounter } from '../foreign/count-left.ts'
import type { ForeignAnnotation, ForeignFilm, ForeignTrack } from '../foreign/foreign-film.ts'
import { foreignBounds } from '../foreign/foreign-film.ts'
import { filmOfName } from '../foreign/name-of-file.ts'
import { readValues } from '../foreign/read-values.ts'
import { ForeignFault } from '../foreign/read-xml.ts'
import type { CsvRow } from '../read-csv.ts'
import { betweenTags } from '../web-annotations/read-annotations.ts'
import type { SheetFilm } from './lay-rows.ts'
import { layRows } from './lay-rows.ts'
import { isOnce } from './propose-reading.ts'
import type { Sheet, SheetRefusal } from './sheet.ts'

/** What one row becomes, for those who look before it is brought in. */
export interface SeenRow {
  line: number
  film: string
  span: Span | null
  isShot: boolean
  /** Columns of which it becomes marks. */
  marks: number
  measurements: number
  /** Why nothing becomes of it; null where something does. */
  why: LeftReason | null
}

export interface ReadSheetRows {
  films: ForeignFilm[]
  rows: SeenRow[]
}

interface Known {
  fileName: string
  /** The film that somebody chose, and the part of it; null where each is known or made by its title. */
  partId: string | null
  /** What the study knows of a film: of the one that was chosen, or of that with a title. */
  filmCalled: (title: string | null) => SheetFilm
}

/**
 * The films of a table as somebody says how its columns are read. Each row is counted once, as what becomes of it; where a
 * column names films, its rows are told apart by them.
 */
export function filmsOfSheet(
  sheet: Sheet,
  reading: SheetReading,
  known: Known,
): Result<ReadSheetRows, SheetRefusal> {
  const meanings = reading.columns.map(({ meaning }) => meaning).filter(isOnce)
  if (reading.columns.length < sheet.width) return refused({ kind: 'sheet-of-other-columns' })
  if (new Set(meanings).size < meanings.length) return refused({ kind: 'sheet-meaning-twice' })
  const rows = reading.hasHead ? sheet.rows.slice(1) : sheet.rows
  const filmAt = reading.columns.findIndex(({ meaning }) => meaning === 'film')
  const byFilm = new Map<string, CsvRow[]>()
  for (const row of rows) {
    const title = asLine(row.fields[filmAt] ?? '', bounds.title)
    const others = byFilm.get(title)
    if (others) others.push(row)
    else byFilm.set(title, [row])
  }
  const films: ForeignFilm[] = []
  const seen = new Map<CsvRow, SeenRow>()
  for (const [title, ofFilm] of byFilm) {
    const laid = layRows(ofFilm, reading, known.filmCalled(title || null))
    if (!laid.ok) return laid
    const builder = new SheetFilmBuilder(reading, known, title)
    for (const one of laid.value) seen.set(one.row, builder.add(one.row, one.span, one.why))
    films.push(builder.film())
  }
  return accepted({ films, rows: rows.map(row => seen.get(row)!) })
}

/** One film of a table, built row by row. */
class SheetFilmBuilder {
  readonly #reading: SheetReading
  readonly #known: Known
  readonly #title: string
  readonly #counter = new LeftCounter()
  readonly #coders: string[] = []
  readonly #shots: ForeignAnnotation[] = []
  readonly #columns: { track: ForeignTrack; values: Set<string> }[]
  readonly #rows: string
  #count = 0

  constructor(reading: SheetReading, known: Known, title: string) {
    this.#reading = reading
    this.#known = known
    this.#title = title
    this.#rows = asLine(known.fileName, bounds.fileName) || '—'
    this.#columns = reading.columns.map(({ name, meaning }) => ({
      track: {
        ...{ key: name, name, definition: '', colour: null, under: '', isList: false },
        use: meaning === 'choice' ? 'values' : meaning === 'tags' ? 'tags' : asTrackUse(meaning),
        ...{ vocabulary: [], annotations: [] },
      },
      values: new Set(),
    }))
  }

  add({ line, fields }: CsvRow, span: Span | null, unlaid: LeftReason | null): SeenRow {
    const row = this.#count++
    const seen = { line, film: this.#title, span, isShot: false, marks: 0, measurements: 0, why: unlaid }
    if (!span) {
      this.#counter.leave(this.#rows, unlaid!)
      return seen
    }
    const cells = this.#reading.columns.map(({ meaning }, place) => ({
      ...{ meaning, place, text: (fields[place] ?? '').trim() },
    }))
    const with_ = cells.filter(({ text }) => text !== '')
    const coder = this.#coder(with_.find(({ meaning }) => meaning === 'coder')?.text)
    const memo = with_.flatMap(({ meaning, text }) => (meaning === 'memo' ? text : [])).join('\n')
    const aspects = with_.flatMap(({ meaning, place, text }) =>
      meaning === 'aspect'
        ? [{ name: this.#reading.columns[place]!.name, value: asLine(text, bounds.name) }]
        : [],
    )
    const annotation = { startMs: span.startMs, endMs: span.endMs, coder, row, aspects }
    let marks = 0
    let measurements = 0
    for (const { meaning, place, text } of with_) {
      if (meaning === 'measurement') measurements++
      else if (meaning === 'choice' || meaning === 'tags' || meaning === 'text') marks++
      else continue
      const { track, values } = this.#columns[place]!
      const content = meaning === 'tags' ? tagsIn(text).join(betweenTags) : text
      if (meaning === 'choice' && text.length <= bounds.name) values.add(text)
      if (meaning === 'tags') for (const tag of tagsIn(text)) values.add(tag)
      if (values.size > foreignBounds.values)
        throw new ForeignFault({ kind: 'foreign-too-large', what: 'values', most: foreignBounds.values })
      track.annotations.push({ ...annotation, content, memo: meaning === 'measurement' ? '' : memo })
    }
    if (marks === 0 && memo !== '') {
      const { track } = this.#columns[with_.find(({ meaning }) => meaning === 'memo')!.place]!
      track.annotations.push({ ...annotation, content: memo, memo: '' })
      marks++
    } else if (marks === 0) this.#counter.note(this.#rows, 'aspects-without-mark', aspects.length)
    const isShot = this.#reading.rowsAre !== 'marks'
    if (isShot) this.#shots.push({ ...annotation, content: '', memo: '' })
    const isNothing = !isShot && marks + measurements === 0
    if (isNothing) this.#counter.leave(this.#rows, 'nothing-in-row')
    return { ...seen, isShot, marks, measurements, why: isNothing ? 'nothing-in-row' : null }
  }

  film(): ForeignFilm {
    const { title, releaseDate } = filmOfName(this.#known.fileName)
    const tracks = this.#columns
      .filter(({ track }) => track.annotations.length > 0)
      .map(({ track, values }) => {
        const lists = track.use === 'values' ? valuesOfLists(track) : null
        return {
          ...{ ...track, isList: lists !== null },
          vocabulary: [...(lists ?? values)].map(value => ({ value, definition: '' })),
        }
      })
    const shots: ForeignTrack = {
      ...{ key: this.#rows, name: this.#rows, definition: '', colour: null, under: '', use: 'shots' },
      ...{ vocabulary: [], isList: false, annotations: this.#shots },
    }
    return {
      ...{ form: 'sheet', title: this.#title || title, releaseDate: this.#title ? null : releaseDate },
      ...{ durationMs: null, identifiers: [], mediaNames: [], coders: this.#coders, firstAt: null },
      tracks: this.#shots.length > 0 ? [shots, ...tracks] : tracks,
      ...{ left: this.#counter.left, notes: this.#counter.notes, frame: null },
      of: {
        rows: this.#rows,
        partId: this.#title === '' ? this.#known.partId : null,
        shotsBy: this.#reading.rowsAre === 'shots-of-program' ? 'machine' : 'hand',
      },
    }
  }

  #coder(name: string | undefined): number {
    const called = asLine(name ?? '', bounds.name)
    if (called === '') return -1
    const place = this.#coders.indexOf(called)
    return place >= 0 ? place : this.#coders.push(called) - 1
  }
}

function asTrackUse(meaning: string): ForeignTrack['use'] {
  return meaning === 'measurement' ? 'measured' : 'text'
}

/** The values of a column that lists several of them as AdA does, with what stands between; null of any other. */
function valuesOfLists({ annotations }: ForeignTrack): Set<string> | null {
  if (!annotations.some(({ content }) => /\[(?:TO|VS)\]/.test(content))) return null
  const values = new Set<string>()
  for (const { content } of annotations)
    for (const { value } of readValues(content, values)) if (value.length <= bounds.name) values.add(value)
  return values
}

/** Codes in one field, divided as people divide them. */
function tagsIn(text: string): string[] {
  const tags = text.split(/[;；,，、|\n]|[\p{Cc}]/u).map(tag => asLine(tag, bounds.name))
  return [...new Set(tags)].filter(tag => tag !== '')
}
