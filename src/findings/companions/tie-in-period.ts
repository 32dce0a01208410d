import type { Computed } from '../../statistics/index.ts'
import {
  filmMean,
  filmMeanAssociation,
  isNotComputable,
  jaccard,
  notComputable,
} from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { CompanyInPeriod } from './companions-finding.ts'
import type { PairInFilm } from './counts/read-pair.ts'
import type { PairColumn } from './pair-table.ts'

export interface TieRule {
  minimumFilms: number
  minimumUnits: number
}

/** In how many films and units a pair stands together; the rule of support looks at nothing else. */
export function supportOf(cells: readonly (PairInFilm | null)[]): { films: number; units: number } {
  let [films, units] = [0, 0]
  for (const cell of cells) {
    if (!cell || cell.both === 0) continue
    films++
    units += cell.both
  }
  return { films, units }
}

export function isSupported(cells: readonly (PairInFilm | null)[], rule: TieRule): boolean {
  const { films, units } = supportOf(cells)
  return films >= rule.minimumFilms && units >= rule.minimumUnits
}

/** How a pair stands in the films of one period. */
export function tieInPeriod(
  column: PairColumn,
  { isSecond }: TwoPeriods,
  { second, rule }: { second: boolean; rule: TieRule },
): CompanyInPeriod {
  const own = column.cells.filter(
    (cell, film): cell is PairInFilm => cell !== null && isSecond[film] === second,
  )
  const compared = column.cells.filter(
    (cell, film): cell is PairInFilm =>
      cell !== null && isSecond[film] === second && column.logOdds[film] !== null,
  )
  const support = supportOf(own)
  const none = notComputable(own.length === 0 ? 'not-looked-through-in-one-period' : 'absent-in-period')
  const found = compared.length === 0 ? none : filmMeanAssociation(compared)
  const read = (pick: (tie: Exclude<typeof found, { because: unknown }>) => Computed<number>) =>
    isNotComputable(found) ? found : pick(found)
  return {
    films: own.length,
    filmsTogether: support.films,
    unitsTogether: support.units,
    isKept: isSupported(own, rule),
    filmsCompared: compared.length,
    logOdds: read(tie => tie.meanLogOdds),
    standardError: read(tie => tie.standardError),
    ppmi: read(tie => tie.meanPpmi),
    npmi: read(tie => tie.meanNpmi),
    shared: meanShared(compared, none),
  }
}

function meanShared(films: readonly PairInFilm[], none: Computed<number>): Computed<number> {
  const shares = films.flatMap(film => {
    const share = jaccard(film)
    return isNotComputable(share) ? [] : [share]
  })
  return shares.length === 0 ? none : filmMean(shares)
}
