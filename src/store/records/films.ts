import type { Kysely } from 'kysely'
import type {
  Film,
  FilmBelongings,
  MediaFile,
  Part,
  RecordKind,
  RecordKinds,
  Version,
} from '../../study/index.ts'
import { filmKinds } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { anyTable, fromRow } from './record-tables.ts'

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
    const films = await database.selectFrom('film').selectAll().orderBy('createdAt').orderBy('id').execute()
    const versions = await database.selectFrom('version').selectAll().orderBy('position').execute()
    const parts = await database.selectFrom('part').selectAll().orderBy('position').execute()
    const files = await database.selectFrom('file').selectAll().orderBy('addedAt').execute()
    return gather({ films, versions, parts, files })
  }

  async find(filmId: string, database: Kysely<Tables> = this.#database): Promise<WholeFilm | null> {
    const films = await database.selectFrom('film').selectAll().where('id', '=', filmId).execute()
    if (films.length === 0) return null
    const versions = await database
      .selectFrom('version')
      .selectAll()
      .where('filmId', '=', filmId)
      .orderBy('position')
      .execute()
    const parts = await database
      .selectFrom('part')
      .selectAll()
      .where(
        'versionId',
        'in',
        versions.map(version => version.id),
      )
      .orderBy('position')
      .execute()
    const files = await database
      .selectFrom('file')
      .selectAll()
      .where(
        'partId',
        'in',
        parts.map(part => part.id),
      )
      .orderBy('addedAt')
      .execute()
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
    const row = await this.#database
      .selectFrom('file')
      .selectAll()
      .where('id', '=', fileId)
      .executeTakeFirst()
    return row ? fromRow('file', row) : null
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
    const rows = await this.#database
      .selectFrom('file')
      .selectAll()
      .where('quickDigest', '=', quickDigest)
      .execute()
    return rows.map(row => fromRow('file', row))
  }
}

function gather(rows: {
  films: object[]
  versions: object[]
  parts: object[]
  files: object[]
}): WholeFilm[] {
  const versionsOf = groupBy(read('version', rows.versions), version => version.filmId)
  const partsOf = groupBy(read('part', rows.parts), part => part.versionId)
  const filesOf = groupBy(read('file', rows.files), file => file.partId)
  return read('film', rows.films).map(film => {
    const versions = versionsOf.get(film.id) ?? []
    const parts = versions.flatMap(version => partsOf.get(version.id) ?? [])
    return { film, versions, parts, files: parts.flatMap(part => filesOf.get(part.id) ?? []) }
  })
}

function read<Kind extends RecordKind>(kind: Kind, rows: object[]): RecordKinds[Kind][] {
  return rows.map(row => fromRow(kind, row))
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
