import type { Computed } from '../../statistics/index.ts'
import { filmMean, isNotComputable, notComputable } from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { ShotLengthAnswer } from './prevalence-finding.ts'

/** Beyond this factor, share of shots compares cutting pace as much as content. */
const shotLengthFactor = 1.3

/** A film with fewer shots looked through than this, but some, has a share of shots that says little. */
export const fewShots = 100

/** Mean over films of their mean shot length, both sides: a long shot has more time to contain a symbol. */
export function compareShotLength(periods: TwoPeriods): ShotLengthAnswer {
  const [meanMsP1, meanMsP2] = [meanOf(periods, false), meanOf(periods, true)]
  const factor =
    isNotComputable(meanMsP1) || isNotComputable(meanMsP2)
      ? notComputable('not-looked-through-in-one-period')
      : Math.max(meanMsP1, meanMsP2) / Math.min(meanMsP1, meanMsP2)
  const filmsWithFewShots = periods.films
    .filter(({ counts }) => counts.shotsLookedThrough > 0 && counts.shotsLookedThrough < fewShots)
    .map(({ id, counts }) => ({ filmId: id, shots: counts.shotsLookedThrough }))
  const paceDiffers = !isNotComputable(factor) && factor > shotLengthFactor
  return {
    meanMsP1,
    meanMsP2,
    factor,
    filmsWithFewShots,
    paceDiffers,
    shotLengthDiffers: paceDiffers || filmsWithFewShots.length > 0,
  }
}

function meanOf(periods: TwoPeriods, second: boolean): Computed<number> {
  const lengths = periods.films.flatMap(({ counts }, film) =>
    periods.isSecond[film] === second && counts.shotsLookedThrough > 0
      ? [counts.shotsLookedThroughMs / counts.shotsLookedThrough]
      : [],
  )
  return lengths.length === 0 ? notComputable('not-looked-through-in-one-period') : filmMean(lengths)
}
