import type { ActBody } from '../../server/contracts/index.ts'
import type { DoneAct } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { editStudy } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'

export async function placeStudyAct(
  study: OpenStudy,
  coderId: string,
  act: Extract<ActBody, { kind: 'edit-study' }>,
): Promise<Result<DoneAct, { kind: string }>> {
  const stack = { coderId, area: 'study', filmId: null } as const
  return study.store.acts.perform<{ kind: string }>(stack, act, async transaction => {
    const { name, numbers, upon } = act
    const to = { ...(name !== undefined && { name }), ...(numbers && { numbers }) }
    return editStudy(await study.store.studies.profile(transaction), { ...to, upon })
  })
}
