import type { Kysely } from 'kysely'
import type { Film, FilmBelongings, MediaFile, Part, RecordKind, Version } from '../../study/index.ts'
import { filmKinds } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { anyTable, fromRow, readRecords } from './record-tables.ts'

/** A film with everything below it, down to its files. */
export interface WholeFilm {
  film: Film
  versions: Version[]
  parts: Part[]
  files: MediaFile[]
}

export class Films {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** Every film with its versions, parts and files: four questions, however many films there are. */
  async all(database: Kysely<Tables> = this.#database): Promise<WholeFilm[]> {
    return gather({
      films: await readRecords(database, 'film'),
      versions: await readRecords(database, 'version'),
      parts: await readRecords(database, 'part'),
      files: await readRecords(database, 'file'),
    })
  }

  async find(filmId: string, database: Kysely<Tables> = this.#database): Promise<WholeFilm | null> {
    const films = await readRecords(database, 'film', { id: filmId })
    const versions = await readRecords(database, 'version', { filmId })
    const parts = await readRecords(database, 'part', { versionId: versions.map(({ id }) => id) })
    const files = await readRecords(database, 'file', { partId: parts.map(({ id }) => id) })
    return gather({ films, versions, parts, files })[0] ?? null
  }

  /** Everything that hangs on a film, whatever its kind, and the film itself; null where it is not there. */
  async belongings(
    filmId: string,
    database: Kysely<Tables> = this.#database,
  ): Promise<FilmBelongings | null> {
    const tables = anyTable(database)
    const found = new Map<RecordKind, { id: string }[]>()
    for (const { kind, links } of filmKinds) {
      const parents = links.flatMap(({ kind: parent, by }) => {
        const ids = (found.get(parent) ?? []).map(({ id }) => id)
        return ids.length > 0 ? [{ by, ids }] : []
      })
      if (kind !== 'film' && parents.length === 0) continue
      const rows = await tables
        .selectFrom(kind as string)
        .selectAll()
        .where(eb =>
          kind === 'film' ? eb('id', '=', filmId) : eb.or(parents.map(({ by, ids }) => eb(by, 'in', ids))),
        )
        .orderBy('id')
        .execute()
      found.set(
        kind,
        rows.map(row => fromRow(kind, row)),
      )
    }
    if (found.get('film')?.length !== 1) return null
    return Object.fromEntries(found) as FilmBelongings
  }

  async file(fileId: string): Promise<MediaFile | null> {
    return (await readRecords(this.#database, 'file', { id: fileId }))[0] ?? null
  }

  /** The part with its film and its files, the newest file first. */
  async part(
    partId: string,
    database: Kysely<Tables> = this.#database,
  ): Promise<{ filmId: string; part: Part; files: MediaFile[] } | null> {
    const row = await database
      .selectFrom('part')
      .innerJoin('version', 'version.id', 'part.versionId')
      .selectAll('part')
      .select('version.filmId')
      .where('part.id', '=', partId)
      .executeTakeFirst()
    if (!row) return null
    const { filmId, ...part } = row
    const files = await database
      .selectFrom('file')
      .selectAll()
      .where('partId', '=', partId)
      .orderBy('addedAt', 'desc')
      .execute()
    return { filmId, part: fromRow('part', part), files: files.map(file => fromRow('file', file)) }
  }

  /** Files that may be the same as one of this size and these samples. */
  async filesLike(quickDigest: string): Promise<MediaFile[]> {
    return readRecords(this.#database, 'file', { quickDigest })
  }
}

function gather(all: { films: Film[]; versions: Version[]; parts: Part[]; files: MediaFile[] }): WholeFilm[] {
  const versionsOf = groupBy(all.versions, version => version.filmId)
  const partsOf = groupBy(all.parts, part => part.versionId)
  const filesOf = groupBy(all.files, file => file.partId)
  return all.films.map(film => {
    const versions = versionsOf.get(film.id) ?? []
    const parts = versions.flatMap(version => partsOf.get(version.id) ?? [])
    return { film, versions, parts, files: parts.flatMap(part => filesOf.get(part.id) ?? []) }
  })
}

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
