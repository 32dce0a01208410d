import type { Kysely, Transaction } from 'kysely'
import type { Change, Film, FilmHoldings, MediaFile } from '../../study/index.ts'
import { inverse, removedFiles, removedFilm } from '../../study/index.ts'
import type { Tables } from '../tables.ts'

/** A film that was removed by hand, and what comes back with it. */
export interface RemovedFilm {
  filmId: string
  titles: Film['titles']
  removedAt: string
  holdings: Omit<FilmHoldings, 'scenes'>
}

/** Films that were removed and can be brought back. */
export class RemovedFilms {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** The last removed first. */
  async all(): Promise<RemovedFilm[]> {
    const rows = await this.#database
      .selectFrom('removedFilm')
      .select([
        'filmId',
        'titles',
        'removedAt',
        'partCount',
        'shotCount',
        'markCount',
        'passCount',
        'readingCount',
        'linkCount',
        'plateItemCount',
        'memoFrameCount',
      ])
      .orderBy('removedAt', 'desc')
      .orderBy('filmId')
      .execute()
    return rows.map(row => ({
      filmId: row.filmId,
      titles: JSON.parse(row.titles),
      removedAt: row.removedAt,
      holdings: {
        parts: Number(row.partCount),
        shots: Number(row.shotCount),
        marks: Number(row.markCount),
        passes: Number(row.passCount),
        readings: Number(row.readingCount),
        links: Number(row.linkCount),
        plateItems: Number(row.plateItemCount),
        memoFrames: Number(row.memoFrameCount),
      },
    }))
  }

  /** The change that brings a film back with all that hung on it; null where it is not there. */
  async bringingBack(filmId: string, database: Kysely<Tables> = this.#database): Promise<Change | null> {
    const row = await database
      .selectFrom('removedFilm')
      .select('change')
      .where('filmId', '=', filmId)
      .executeTakeFirst()
    return row ? inverse(JSON.parse(row.change) as Change) : null
  }

  /** The removed film that a file of this size and these samples belonged to, the last removed first. */
  async withFile(quickDigest: string): Promise<{ filmId: string; fileId: string } | null> {
    const row = await this.#database
      .selectFrom('removedFile')
      .innerJoin('removedFilm', 'removedFilm.filmId', 'removedFile.filmId')
      .select(['removedFile.filmId', 'removedFile.fileId'])
      .where('removedFile.quickDigest', '=', quickDigest)
      .orderBy('removedFilm.removedAt', 'desc')
      .executeTakeFirst()
    return row ?? null
  }

  /** Gives a removed film up for good, its undo too; gives the files that it had. */
  async forget(filmId: string): Promise<Pick<MediaFile, 'id' | 'storage' | 'path'>[] | null> {
    return this.#database.transaction().execute(async transaction => {
      const files = await transaction
        .selectFrom('removedFilm')
        .leftJoin('removedFile', 'removedFile.filmId', 'removedFilm.filmId')
        .select(['fileId', 'storage', 'path'])
        .where('removedFilm.filmId', '=', filmId)
        .execute()
      if (files.length === 0) return null
      await transaction
        .updateTable('act')
        .set({ state: 'overtaken' })
        .where('area', '=', 'corpus')
        .where('change', 'like', `%${filmId}%`)
        .execute()
      await transaction.deleteFrom('removedFile').where('filmId', '=', filmId).execute()
      await transaction.deleteFrom('removedFilm').where('filmId', '=', filmId).execute()
      return files.flatMap(({ fileId: id, storage, path }) =>
        id === null ? [] : [{ id, storage: storage as MediaFile['storage'], path: path ?? '' }],
      )
    })
  }
}

/** Keeps what an act takes out of the study, where it takes out a film. */
export async function keepRemovedFilm(
  transaction: Transaction<Tables>,
  { actId, change, removedAt }: { actId: string; change: Change; removedAt: string },
): Promise<void> {
  const removed = removedFilm(change)
  if (!removed) return
  const { film, holdings } = removed
  await transaction
    .insertInto('removedFilm')
    .values({
      filmId: film.id,
      actId,
      removedAt,
      titles: JSON.stringify(film.titles),
      partCount: holdings.parts,
      shotCount: holdings.shots,
      markCount: holdings.marks,
      passCount: holdings.passes,
      readingCount: holdings.readings,
      linkCount: holdings.links,
      plateItemCount: holdings.plateItems,
      memoFrameCount: holdings.memoFrames,
      change: JSON.stringify(change),
    })
    .execute()
  const files = removedFiles(change).map(({ id, quickDigest, storage, path }) => ({
    fileId: id,
    filmId: film.id,
    quickDigest,
    storage,
    path,
  }))
  if (files.length > 0) await transaction.insertInto('removedFile').values(files).execute()
}

/** A film that is there again is no longer among the removed ones, however it came back. */
export async function dropFromRemoved(transaction: Transaction<Tables>, change: Change): Promise<void> {
  const back = change.flatMap(entry => (entry.kind === 'film' && !entry.before ? [entry.id] : []))
  if (back.length === 0) return
  await transaction.deleteFrom('removedFile').where('filmId', 'in', back).execute()
  await transaction.deleteFrom('removedFilm').where('filmId', 'in', back).execute()
}
