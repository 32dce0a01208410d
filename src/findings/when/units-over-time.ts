import { directorBlocks } from '../prevalence/director-blocks.ts'
import { areUnequal } from '../prevalence/judge-symbol.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { WhenUnit } from './when-finding.ts'

/** What is put into another order: a film at its year, or all films of a director at the middle of theirs. */
export interface AtYear<Value> {
  filmIds: string[]
  year: number
  value: Value
}

export interface UnitsOverTime {
  unit: WhenUnit
  /** Values of films, any order, as those of the units, in order of date: the mean of each director's. */
  gather(films: readonly { filmId: string; year: number; value: readonly number[] }[]): AtYear<number[]>[]
}

/**
 * Films of one director are alike and near one another in time: an order of films would tear apart what hangs together,
 * and a director's years would be found to be a change. Where any has several films each stands as one.
 */
export function unitsOverTime(
  films: readonly QuestionFilm[],
  lookedThrough: readonly boolean[],
): UnitsOverTime {
  const { blockOfFilm, nested } = directorBlocks(films, lookedThrough)
  const blockOf = new Map(films.map(({ id }, film) => [id, blockOfFilm[film]!]))
  return {
    unit: nested ? 'directors' : 'films',
    gather: own => {
      const units = new Map<string, (typeof own)[number][]>()
      for (const film of own) {
        const block = blockOf.get(film.filmId)!
        units.set(block, [...(units.get(block) ?? []), film])
      }
      return [...units.values()]
        .map(asOne)
        .sort((a, b) => a.year - b.year || (a.filmIds[0]! < b.filmIds[0]! ? -1 : 1))
    },
  }
}

function asOne(
  films: readonly { filmId: string; year: number; value: readonly number[] }[],
): AtYear<number[]> {
  const mean = (read: (film: (typeof films)[number]) => number) =>
    films.reduce((sum, film) => sum + read(film), 0) / films.length
  return {
    filmIds: films.map(({ filmId }) => filmId),
    year: mean(({ year }) => year),
    value: films[0]!.value.map((_, place) => mean(({ value }) => value[place]!)),
  }
}

/** Whether what lies before a division, or before the middle, was looked through far less than what lies after. */
export function areLookedUnequally(lookedThrough: readonly number[], before: number): boolean {
  const mean = (list: readonly number[]) => list.reduce((sum, share) => sum + share, 0) / list.length
  return [before, lookedThrough.length >> 1].some(
    division =>
      division > 0 &&
      division < lookedThrough.length &&
      areUnequal([mean(lookedThrough.slice(0, division)), mean(lookedThrough.slice(division))]),
  )
}
