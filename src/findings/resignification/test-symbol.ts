import type { CompanyChange, Computed } from '../../statistics/index.ts'
import { companyChange, isNotComputable, notComputable } from '../../statistics/index.ts'
import type { DirectorBlocks } from '../prevalence/director-blocks.ts'
import { settingsOfBlocks } from '../prevalence/director-blocks.ts'
import type { PermuteSettings } from '../prevalence/permute-columns.ts'
import type { CompanionTable } from './companion-table.ts'
import { withoutFilm } from './companion-table.ts'
import type { ExcessTest, SymbolCompanions } from './resignification-finding.ts'

export interface SymbolSettings extends PermuteSettings {
  blocks: DirectorBlocks
  minimumOccurrences: number
  intervalDraws: number
  /** Walks for each film left out cost as many walks as there are films. */
  leaveOutDraws: number
}

/** The change by films, which holds the companions too, and the same with directors moved whole. */
export function testSymbol(table: CompanionTable, settings: SymbolSettings) {
  const { blocks, ...walked } = settings
  const change = companyChange({ ...table, ...walked })
  const directors = blocks.nested
    ? companyChange({ ...table, ...settingsOfBlocks(walked), blocks: blocks.blockOfFilm })
    : notComputable('every-director-has-one-film')
  return { change, byFilms: excessOf(change), byDirectors: excessOf(directors) }
}

function excessOf(change: Computed<CompanyChange>): Computed<ExcessTest> {
  if (isNotComputable(change)) return change
  const { divergence, nullMean, excess, extremeCount, plan, p, smallestP } = change
  return {
    ...{ divergence, nullMean, excess, extremeCount, p },
    assignments: plan.assignments,
    draws: plan.kind === 'exact' ? null : plan.steps,
    minTwoSidedP: smallestP,
  }
}

/** The excess without each film that is compared, and the films that carry a p of .05 or below. */
export function leaveSymbolFilmsOut(
  table: CompanionTable,
  { change, filmIds }: { change: CompanyChange; filmIds: readonly string[] },
  settings: SymbolSettings,
): SymbolCompanions['leaveOneFilmOut'] {
  const draws = settings.leaveOutDraws
  let [min, max] = [Infinity, -Infinity]
  const filmsThatCarry: string[] = []
  for (const film of change.filmsUsed) {
    const found = companyChange({
      ...withoutFilm(table, film),
      ...{ draws, exactUpTo: draws, seed: settings.seed, minimumOccurrences: settings.minimumOccurrences },
    })
    if (isNotComputable(found)) continue
    min = Math.min(min, found.excess)
    max = Math.max(max, found.excess)
    if (change.p <= 0.05 && found.p > 0.05) filmsThatCarry.push(filmIds[film]!)
  }
  return min > max ? notComputable('too-few-films-with-companions') : { min, max, filmsThatCarry }
}
