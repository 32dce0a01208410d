import { createHash } from 'node:crypto'
import type { PrevalenceFinding } from '../../findings/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Periodisation, Result } from '../../study/index.ts'
import { accepted, comesBefore, refused } from '../../study/index.ts'
import { tableByPeriods } from './count-films.ts'
import type { Questions } from './questions.ts'

export interface PrevalenceAnswer {
  finding: PrevalenceFinding
  periodisation: Periodisation
  tableDigest: string
}

export interface WantedPrevalence {
  periodisation?: { id: string } | { name: string }
  /** The two periods to be compared, by name; without them the first two. */
  periods?: readonly [string, string]
  focalCodeIds?: readonly string[]
}

/** Puts the question of prevalence to the study as it stands: two periods of a periodisation, in its order. */
export async function askPrevalence(
  study: { store: StudyStore; questions: Pick<Questions, 'ask'> },
  wanted: WantedPrevalence,
): Promise<Result<PrevalenceAnswer, { kind: string }>> {
  const all = await study.store.coding.periodisations()
  const { periodisation: by } = wanted
  const periodisation = by
    ? all.find(candidate => ('id' in by ? candidate.id === by.id : candidate.name === by.name))
    : all[0]
  if (!periodisation)
    return refused(by ? { kind: 'no-such-periodisation' } : { kind: 'no-periodisation-yet' })
  const compared = wanted.periods
    ? periodisation.periods.filter(({ name }) => wanted.periods!.includes(name))
    : periodisation.periods.slice(0, 2)
  const [first, second] = compared
  if (!first || !second)
    return refused({ kind: wanted.periods ? 'no-such-period' : 'fewer-than-two-periods' })
  const { films, digest } = await tableByPeriods(study.store, periodisation)
  const codes = (await study.store.coding.codes()).filter(code => !code.retired).map(({ id }) => id)
  const parameters = wanted.focalCodeIds?.length ? { focalCodes: wanted.focalCodeIds } : {}
  const questionDigest = createHash('sha256')
    .update(JSON.stringify([digest, codes, parameters, first.name, second.name]))
    .digest('hex')
  const finding = await study.questions.ask(questionDigest, {
    films,
    codes,
    periods: [first.name, second.name],
    periodsInOrder: comesBefore(first, second),
    parameters,
  })
  return accepted({ finding, periodisation, tableDigest: digest })
}
