import { createHash } from 'node:crypto'
import type { PrevalenceFinding } from '../findings/index.ts'
import type { StudyStore } from '../store/index.ts'
import type { Periodisation, Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import { tableByPeriods } from './count-films.ts'
import type { Questions } from './questions.ts'

export interface PrevalenceAnswer {
  finding: PrevalenceFinding
  periodisation: Periodisation
  tableDigest: string
}

/** Puts the question of prevalence to the study as it stands: the first two periods of a periodisation. */
export async function askPrevalence(
  house: { store: StudyStore; questions: Questions },
  wanted: { periodisation?: { id: string } | { name: string }; focalCodeIds?: readonly string[] },
): Promise<Result<PrevalenceAnswer, { kind: string }>> {
  const all = await house.store.coding.periodisations()
  const { periodisation: by } = wanted
  const periodisation = by
    ? all.find(candidate => ('id' in by ? candidate.id === by.id : candidate.name === by.name))
    : all[0]
  if (!periodisation)
    return refused(by ? { kind: 'no-such-periodisation' } : { kind: 'no-periodisation-yet' })
  const [first, second] = periodisation.periods
  if (!first || !second) return refused({ kind: 'fewer-than-two-periods' })
  const { films, digest } = await tableByPeriods(house.store, periodisation)
  const codes = (await house.store.coding.codes()).filter(code => !code.retired).map(({ id }) => id)
  const parameters = wanted.focalCodeIds?.length ? { focalCodes: wanted.focalCodeIds } : {}
  const questionDigest = createHash('sha256')
    .update(JSON.stringify([digest, codes, parameters]))
    .digest('hex')
  const finding = await house.questions.ask(questionDigest, {
    films,
    codes,
    periods: [first.name, second.name],
    parameters,
  })
  return accepted({ finding, periodisation, tableDigest: digest })
}
