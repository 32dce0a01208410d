import { removed } from '../change.ts'
import { setPeriodisation } from '../periods/divide-films.ts'
import type { Periodisation } from '../periods/periodisation.ts'
import { accepted, refused } from '../result.ts'
import type { ActFamily } from './act-family.ts'

export interface KnownPeriodisations {
  periodisations: readonly Periodisation[]
}

export type PeriodAct =
  /** `upon`: the periodisation that the new form was made from. */
  | { kind: 'set-periodisation'; periodisation: Periodisation; upon?: Periodisation }
  | { kind: 'remove-periodisation'; periodisationId: string }

export const periodActs: ActFamily<PeriodAct, KnownPeriodisations> = {
  area: 'analysis',
  ground: 'study',
  place: {
    'set-periodisation': ({ periodisations }, { periodisation, upon }) =>
      setPeriodisation(periodisations, periodisation, upon),
    'remove-periodisation': ({ periodisations }, { periodisationId }) => {
      const standing = periodisations.find(({ id }) => id === periodisationId)
      return standing
        ? accepted([removed('periodisation', standing)])
        : refused({ kind: 'no-such-periodisation' })
    },
  },
}
