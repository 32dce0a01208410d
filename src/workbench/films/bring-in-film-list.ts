import type { FilmColumns, FilmList } from '../../exchange/index.ts'
import { readFilmList } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Film, ListedFilm, ListedStanding, Result } from '../../study/index.ts'
import { accepted, asLine, bounds, bringInFilms, standingOf } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { Transaction } from '../acts/transaction.ts'
import type { OpenStudy } from '../open-study.ts'

/** A list of films as it was given, and what its columns are said to be. */
export interface FilmListFile {
  fileName: string
  text: string
  columns: FilmColumns
}

export interface SeenFilmList extends Omit<FilmList, 'films'> {
  films: (ListedFilm & { stands: ListedStanding })[]
}

/** What came of a list: titles of films that were added, that are known, and that may be films which are there. */
export interface FilmListReport {
  added: string[]
  known: string[]
  alike: string[]
}

/** What a list of films holds, and how each stands to the films of the study; nothing is written. */
export async function seeFilmList(
  store: StudyStore,
  { text, columns }: FilmListFile,
): Promise<Result<SeenFilmList, Refusal>> {
  const list = readFilmList(text, columns)
  if (!list.ok) return list
  const films = await filmsOf(store)
  return accepted({
    ...list.value,
    films: list.value.films.map(listed => ({ ...listed, stands: standingOf(listed, films) })),
  })
}

/**
 * Brings a list in: in one act that can be taken back, all of it or nothing. A film that is known by an identifier is
 * not made a second time; one that may be there already only where `alsoLines` names its line.
 */
export async function bringInFilmList(
  { store, makeId, now, tell }: Pick<OpenStudy, 'store' | 'makeId' | 'now' | 'tell'>,
  { fileName, text, columns }: FilmListFile,
  alsoLines: readonly number[] | 'all',
): Promise<Result<FilmListReport, Refusal>> {
  const list = readFilmList(text, columns)
  if (!list.ok) return list
  const also = ({ line }: ListedFilm) => alsoLines === 'all' || alsoLines.includes(line)
  const before = sortFilms(list.value.films, await filmsOf(store), also)
  // Where nothing is new there is no act, and nothing that could be taken back.
  if (before.wanted.length === 0) return accepted(before.report)
  const { homeCoderId: coderId } = await store.studies.get()
  let { report } = before
  const done = await store.acts.perform<Refusal>(
    { coderId, area: 'corpus', filmId: null },
    { kind: 'bring-in-films' },
    async transaction => {
      const sorted = sortFilms(list.value.films, await filmsOf(store, transaction), also)
      report = sorted.report
      const says = asLine(fileName, bounds.name)
      return accepted(bringInFilms(sorted.wanted, { says, makeId, now: now() }))
    },
  )
  if (!done.ok) return done
  const filmIds = done.value.change.flatMap(({ kind, id }) => (kind === 'film' ? [id] : []))
  tell({ kind: 'films', filmIds })
  return accepted(report)
}

async function filmsOf(store: StudyStore, transaction?: Transaction): Promise<Film[]> {
  return (await store.films.all(transaction)).map(({ film }) => film)
}

function sortFilms(
  listed: readonly ListedFilm[],
  films: readonly Film[],
  also: (one: ListedFilm) => boolean,
) {
  const report: FilmListReport = { added: [], known: [], alike: [] }
  const wanted: ListedFilm[] = []
  for (const one of listed) {
    const { kind } = standingOf(one, films)
    const isNew = kind === 'new' || (kind === 'alike' && also(one))
    if (isNew) wanted.push(one)
    report[isNew ? 'added' : kind === 'known' ? 'known' : 'alike'].push(one.titles[0]!.text)
  }
  return { report, wanted }
}
