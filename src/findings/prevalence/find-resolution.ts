import type { Computed } from '../../statistics/index.ts'
import {
  blockResolution,
  isNotComputable,
  minimumAttainableP,
  notComputable,
} from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { DirectorBlocks } from './director-blocks.ts'
import { settingsOfBlocks } from './director-blocks.ts'
import type { ResolutionAnswer } from './prevalence-finding.ts'

interface ResolutionSettings {
  exactUpTo: number
  draws: number
  blocks: DirectorBlocks
  /** Per film: did anybody look through it? */
  lookedThrough: readonly boolean[]
  familySize: number
}

/** What the films that were looked through can show at best, before anyone looks. */
export function findResolution(
  periods: TwoPeriods,
  settings: ResolutionSettings,
): Computed<ResolutionAnswer> {
  const looked = <Item>(list: readonly Item[]) => list.filter((_, film) => settings.lookedThrough[film])
  const isSecond = looked(periods.isSecond)
  const second = isSecond.filter(Boolean).length
  const first = isSecond.length - second
  const found = minimumAttainableP({ first, second }, level, settings)
  if (isNotComputable(found)) return found
  const { nested } = settings.blocks
  const directors = nested
    ? directorResolution(isSecond, looked(settings.blocks.blockOfFilm), settings)
    : notComputable('every-director-has-one-film')
  return {
    filmsP1: first,
    filmsP2: second,
    assignments: found.assignments,
    exact: found.assignments <= settings.exactUpTo,
    minTwoSidedP: found.minTwoSidedP,
    minOneSidedP: found.minOneSidedP,
    maxSymbolsUnderBonferroni05: found.maxSymbolsUnderBonferroni,
    familySize: settings.familySize,
    default: nested
      ? ofDirectors(isSecond, looked(settings.blocks.blockOfFilm), directors)
      : atBest({ unit: 'films', unitsP1: first, unitsP2: second }, found),
    directors,
  }
}

const level = 0.05

type Attainable = Pick<ResolutionAnswer['default'], 'assignments' | 'minTwoSidedP'>

function atBest(
  units: Pick<ResolutionAnswer['default'], 'unit' | 'unitsP1' | 'unitsP2'>,
  { assignments, minTwoSidedP }: Attainable,
): ResolutionAnswer['default'] {
  return {
    ...units,
    assignments,
    minTwoSidedP,
    canReach05: minTwoSidedP <= level,
    maxSymbolsUnderBonferroni05: Math.floor(level / minTwoSidedP + 1e-9),
  }
}

function ofDirectors(
  isSecond: readonly boolean[],
  blocks: readonly string[],
  directors: ResolutionAnswer['directors'],
): ResolutionAnswer['default'] {
  const units = {
    unit: 'directors' as const,
    unitsP1: blocksIn(false, isSecond, blocks),
    unitsP2: blocksIn(true, isSecond, blocks),
  }
  return atBest(units, isNotComputable(directors) ? { assignments: 1, minTwoSidedP: 1 } : directors)
}

function directorResolution(
  isSecond: readonly boolean[],
  blocks: readonly string[],
  settings: ResolutionSettings,
): ResolutionAnswer['directors'] {
  const found = blockResolution(isSecond, blocks, settingsOfBlocks(settings))
  if (isNotComputable(found)) return found
  return {
    directorsP1: blocksIn(false, isSecond, blocks),
    directorsP2: blocksIn(true, isSecond, blocks),
    ...found,
  }
}

function blocksIn(second: boolean, isSecond: readonly boolean[], blocks: readonly string[]): number {
  return new Set(blocks.filter((_, film) => isSecond[film] === second)).size
}
