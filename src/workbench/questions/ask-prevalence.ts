import { createHash } from 'node:crypto'
import type { PrevalenceFinding } from '../../findings/index.ts'
import type { PrevalenceRequest } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Periodisation, Result } from '../../study/index.ts'
import { accepted, comesBefore, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { tableByPeriods } from './count-films.ts'
import type { Questions } from './questions.ts'

export interface PrevalenceAnswer {
  finding: PrevalenceFinding
  periodisation: Periodisation
  tableDigest: string
}

/** Puts the question of prevalence to the study as it stands: two periods of a periodisation, in its order. */
export async function askPrevalence(
  study: { store: StudyStore; questions: Pick<Questions, 'ask'> },
  wanted: PrevalenceRequest,
): Promise<Result<PrevalenceAnswer, Refusal>> {
  const all = await study.store.coding.periodisations()
  const { periodisationId, periodisationName } = wanted
  const periodisation = all.find(
    ({ id, name }) => id === (periodisationId ?? id) && name === (periodisationName ?? name),
  )
  if (!periodisation)
    return refused({
      kind:
        periodisationId === undefined && periodisationName === undefined
          ? 'no-periodisation-yet'
          : 'no-such-periodisation',
    })
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
