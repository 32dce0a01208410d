import type { QueryNumber } from '../../study/index.ts'
import { wordsIn } from '../../words/index.ts'
import { foundAsSeen, lineAsSeen, numberAsSeen } from './seen-texts.ts'
import type { Sight, Stretch } from './sight.ts'
import { seeing, stillOf } from './sight.ts'

/** How much of a film a query found. */
export interface FoundInFilm {
  filmId: string
  found: number
  foundMs: number
  units: number
  /** Of which nobody can say it. */
  unknown: number
  unknownMs: number
  wholeMs: number
}

/** What a saved query finds now; nothing here is too much for a page. */
export interface FoundByQuery {
  /** As a line that names everything by its id: the same for the same query, whatever things are called. */
  asked: string
  /** As a reader has it. */
  line: { en: string; 'zh-Hans': string }
  /** The codes that it names; one that is not there any more by its id alone. */
  codes: readonly { id: string; names: { en: string; 'zh-Hans': string } | null; isRetired: boolean }[]
  /** Every film that was asked, in order. */
  films: readonly FoundInFilm[]
  /** The first of the places, film by film in the order of time. */
  places: readonly Stretch[]
  /** Of all that was found: another where anything is. */
  digest: string
}

/** Of the places of a query so many are shown. */
export const mostPlacesSeen = 12

/**
 * A query as a reader has it: its line, in how many shots and films it holds, film by film, the first of its places, and of
 * how much nobody can say it. `path`: one number of it, or null for all.
 */
export function seeQuery(found: FoundByQuery, path: QueryNumber | null): Sight {
  const { asked, line, codes, films, places } = found
  const about = {
    question: [lineAsSeen({ asked, line })],
    code: codes.map(({ id, names, isRetired }) =>
      JSON.stringify([id, names?.en ?? '', names?.['zh-Hans'] ?? '', ...(isRetired ? ['retired'] : [])]),
    ),
  }
  if (path !== null) {
    const values = [valueOfQuery(found, path)]
    return { seen: seeing({ values, ...about }), whole: [asked, path, values], layer: null }
  }
  const having = films.filter(one => one.found > 0)
  const sum = (of: (film: FoundInFilm) => number) => films.reduce((all, film) => all + of(film), 0)
  return {
    seen: seeing({
      values: (['shots', 'films'] as const).map(name => valueOfQuery(found, name)),
      films: having.map(({ filmId }) => filmId),
      found: having.map(foundAsSeen),
      stills: places.slice(0, mostPlacesSeen).map(stillOf),
      coverage: [`${sum(film => film.wholeMs - film.unknownMs)} ${sum(film => film.wholeMs)}`],
      ...about,
    }),
    whole: [asked, films, found.digest],
    layer: null,
  }
}

/** A number of a query as it is printed, with what it is called in both languages. */
export function valueOfQuery(found: Pick<FoundByQuery, 'films'>, name: QueryNumber): string {
  const label = {
    en: wordsIn('en').evidence.queryNumbers[name],
    'zh-Hans': wordsIn('zh-Hans').evidence.queryNumbers[name],
  }
  return numberAsSeen({ label, name: '', number: String(numberOfQuery(found, name)) })
}

export function numberOfQuery({ films }: Pick<FoundByQuery, 'films'>, name: QueryNumber): number {
  switch (name) {
    case 'shots':
      return films.reduce((all, { found }) => all + found, 0)
    case 'films':
      return films.filter(({ found }) => found > 0).length
  }
}
