import type { StudyTableName, TableCell, TableRow } from '../../exchange/index.ts'
import { measuredNumbers } from '../../exchange/index.ts'
import { filmsInEvidence, readUnitTable } from '../../findings/index.ts'
import type { StudyStore, WholeFilm } from '../../store/index.ts'
import type { Film, Gate } from '../../study/index.ts'
import { codeName, personFor, seenInPass, titleFor } from '../../study/index.ts'
import { recordsByPart } from '../questions/counting/count-films.ts'

interface Going {
  store: StudyStore
  /** What is withheld stays behind it. */
  gate: Gate
}

type OfFilm = (going: Going, whole: WholeFilm) => Promise<TableRow[]>
type OfPart = (going: Going, at: { whole: WholeFilm; partId: string }) => Promise<TableRow[]>

/** The rows of a table film by film, so that no more than one film is in memory; those of no film come at once. */
export async function* rowsOfTable(going: Going, name: StudyTableName): AsyncGenerator<TableRow[]> {
  for (const filmId of await filmsOfTable(going.store, name)) yield rowsOfFilm(going, name, filmId)
}

/** The films of which a table has rows, in their order; null for rows that are of no film. */
export async function filmsOfTable(store: StudyStore, name: StudyTableName): Promise<(string | null)[]> {
  if (name === 'codes' || name === 'coders') return [null]
  const all = await store.films.all()
  return (name === 'matrix' ? filmsInEvidence(all) : all).map(({ film }) => film.id)
}

/** The rows of a table that are of one film, or of none; none of a film that is gone. */
export async function rowsOfFilm(
  { store, gate }: Going,
  name: StudyTableName,
  filmId: string | null,
): Promise<TableRow[]> {
  if (name === 'codes') return gate.value(await codes(store))
  if (name === 'coders') return gate.value((await store.coding.coders()).map(coder => [coder.id, coder.name]))
  const whole = filmId === null ? null : await store.films.find(filmId)
  return whole ? gate.value(await ofFilm[name]({ store, gate }, whole)) : []
}

const ofFilm: Record<Exclude<StudyTableName, 'codes' | 'coders'>, OfFilm> = {
  films: async ({ gate }, { film }) => [rowOfFilm(gate.value(film))],
  parts: async (_going, { film, parts }) =>
    parts.map(({ id, name, durationMs }, index) => [id, film.id, index + 1, name, durationMs]),
  shots: byPart(async ({ store }, { whole, partId }) =>
    (await store.shots.ofPart(partId)).map((shot, index) => [
      ...[shot.id, whole.film.id, partId, index + 1, shot.startMs, shot.endMs],
      ...[shot.transitionIn, shot.confidence, shot.origin],
    ]),
  ),
  scenes: byPart(async ({ store }, { whole, partId }) =>
    (await store.shots.listOfPart(partId)).scenes.map(({ id, level, name, startMs, endMs }) => [
      ...[id, whole.film.id, partId, level, name, startMs, endMs],
    ]),
  ),
  passes: async ({ store }, { film }) => {
    const seen = await store.coding.seenOfFilm(film.id)
    return (await store.coding.passesOfFilm(film.id)).map(pass => [
      ...[pass.id, film.id, pass.coderId, pass.codeIds.join(' '), pass.unit, pass.sliceMs],
      ...[pass.createdAt, pass.finishedAt, pass.isTraining],
      seenInPass(pass, seen)
        .map(({ seenCoderId }) => seenCoderId)
        .join(' '),
    ])
  },
  looked_through: async ({ store }, { film }) =>
    (await store.coding.lookedThroughOfFilm(film.id)).map(({ id, passId, partId, startMs, endMs }) => [
      ...[id, passId, film.id, partId, startMs, endMs],
    ]),
  marks: async ({ store }, { film }) => {
    const names = new Map((await store.coding.codes()).map(code => [code.id, codeName(code, 'en')]))
    return (await store.coding.marksOfFilm(film.id)).map(mark => [
      ...[mark.id, film.id, mark.partId, mark.codeId, names.get(mark.codeId) ?? '', mark.coderId],
      ...[mark.passId, mark.attachedTo, mark.startMs, mark.endMs, mark.passId !== null],
      ...[mark.said?.connotes || null, mark.said?.memo || null],
    ])
  },
  measurements: byPart(async ({ store }, { whole, partId }) => {
    const measured = await store.measurements.ofPart(partId)
    if (!measured || measured.stale) return []
    return measured.shots.map(({ shotId, startMs, endMs, values }) => {
      const of = (values ?? {}) as Record<string, unknown> & { camera?: { kinds?: readonly string[] } | null }
      const numbers = measuredNumbers.map(name => numberIn(of[name]))
      return [
        ...[shotId, whole.film.id, partId, startMs, endMs, ...numbers],
        of.camera?.kinds?.join(' ') ?? null,
      ]
    })
  }),
  series: byPart(async ({ store }, { whole, partId }) =>
    (await store.measurements.seriesOfPart(partId)).flatMap(({ name, origin, startMs, endMs, values }) =>
      values.map((value, index) => [
        ...[whole.film.id, partId, name, origin],
        ...[startMs + ((endMs - startMs) * index) / values.length, value],
      ]),
    ),
  ),
  subtitles: byPart(async ({ store }, { whole, partId }) => {
    const { tracks, lines } = await store.subtitles.ofPart(partId)
    const languages = new Map(tracks.map(({ id, language }) => [id, language]))
    return lines.map(({ id, subtitleTrackId, startMs, endMs, text }) => [
      ...[id, whole.film.id, partId, subtitleTrackId, languages.get(subtitleTrackId) ?? 'und'],
      ...[startMs, endMs, text],
    ])
  }),
  dialogue: byPart(async ({ store, gate }, { whole, partId }) =>
    (await store.subtitles.ofPart(partId)).dialogue
      .filter(line => gate.letsLine(line))
      .map(({ id, startMs, endMs, original, pinyin, translation, speaker, dialect }) => [
        ...[id, whole.film.id, partId, startMs, endMs],
        ...[original, pinyin, translation, speaker, dialect],
      ]),
  ),
  matrix: async ({ store }, whole) => {
    const records = await recordsByPart(store, whole)
    const codeIds = (await store.coding.codes()).filter(({ isHeading }) => !isHeading).map(({ id }) => id)
    return whole.parts.flatMap(({ id: partId }) => {
      const own = records.get(partId)
      if (!own) return []
      const { units, readings } = readUnitTable(own, own.shots)
      return units.flatMap(({ id, startMs, endMs }, place) =>
        codeIds.map(codeId => {
          const reading = readings.get(codeId)
          const present = reading?.looked[place] ? reading.present[place]! : null
          return [whole.film.id, partId, id, startMs, endMs, codeId, present]
        }),
      )
    })
  },
}

function byPart(of: OfPart): OfFilm {
  return async (going, whole) => {
    const rows: TableRow[] = []
    for (const { id: partId } of whole.parts)
      for (const row of await of(going, { whole, partId })) rows.push(row)
    return rows
  }
}

function rowOfFilm(film: Film): TableRow {
  const { id, titles, people, releaseDate, storyDate, shootingDate, filmKind = null, specimen } = film
  const titled = (language: string): TableCell =>
    titles.find(title => title.language.split('-')[0] === language && title.kind !== 'transliterated')
      ?.text ?? null
  const directors = people.filter(({ role }) => role === 'director').map(person => personFor(person, 'en'))
  return [
    ...[id, titleFor(film, 'original'), titled('en'), titled('zh'), directors.join('; ') || null],
    ...[releaseDate, storyDate, shootingDate, filmKind, specimen],
  ]
}

async function codes(store: StudyStore): Promise<TableRow[]> {
  return (await store.coding.codes()).map(code => [
    ...[code.id, code.kind, code.names.en, code.names['zh-Hans'], code.pinyin, code.definition],
    ...[code.parentIds.join(' '), code.isHeading ?? false, code.retired],
  ])
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
