import type { TwoPeriods } from '../two-periods.ts'
import type { StrataAnswer } from './prevalence-finding.ts'

/** How many films of each stratum stand in each period, in the order in which films name them. */
export function describeStrata({ films, isSecond }: TwoPeriods, by: string): StrataAnswer {
  const strata = new Map<string, { name: string; filmsP1: number; filmsP2: number }>()
  films.forEach(({ stratum: name }, film) => {
    if (name === undefined) return
    const { filmsP1, filmsP2 } = strata.get(name) ?? { filmsP1: 0, filmsP2: 0 }
    const isLater = isSecond[film] ? 1 : 0
    strata.set(name, { name, filmsP1: filmsP1 + 1 - isLater, filmsP2: filmsP2 + isLater })
  })
  const filmsWithout = films.filter(({ stratum }) => stratum === undefined).map(({ id }) => id)
  return { by, strata: [...strata.values()], filmsWithout }
}
