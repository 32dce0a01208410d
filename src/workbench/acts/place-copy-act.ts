import type { ActBody } from '../../server/contracts/index.ts'
import type { ActStack, DoneAct, StudyStore } from '../../store/index.ts'
import type { Change, FrameClock, Likeness, MediaFile, NewCopy, Part, Result } from '../../study/index.ts'
import {
  accepted,
  changed,
  fileInUse,
  putCopyInUse,
  refused,
  takeAsCopy,
  warpBetween,
} from '../../study/index.ts'
import { detectedIn } from '../../tasks/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

type Transaction = Parameters<Parameters<StudyStore['acts']['perform']>[2]>[0]
export type CopyAct = Extract<ActBody, { kind: 'take-as-copy' | 'decline-likeness' | 'use-file' }>

export interface CopyPlan {
  change: Change
  /** Marks that keep a place, and those for which the copy has none. */
  placed: number
  outside: number
}

export async function placeCopyAct(
  study: OpenStudy,
  coderId: string,
  act: CopyAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'corpus', filmId: null }
  return study.store.acts.perform<Refusal>(stack, act, async transaction => {
    const planned = await planCopyAct(study, act, transaction)
    return planned.ok ? accepted(planned.value.change) : planned
  })
}

/** What the act would do, on the records as they stand; the preview shows it before anything is done. */
export async function planCopyAct(
  study: OpenStudy,
  act: CopyAct,
  transaction?: Transaction,
): Promise<Result<CopyPlan, Refusal>> {
  if (act.kind === 'use-file') return planUse(study, act, transaction)
  const likeness = await study.store.copies.likeness(act.likenessId, transaction)
  if (likeness?.state !== 'proposed') return refused({ kind: 'no-such-likeness' })
  if (act.kind === 'decline-likeness') {
    const change = [changed('likeness', likeness, { ...likeness, state: 'declined' })]
    return accepted({ change, placed: 0, outside: 0 })
  }
  return planTake(study, { likeness, use: act.use }, transaction)
}

async function planTake(
  study: OpenStudy,
  act: { likeness: Likeness; use: boolean },
  transaction: Transaction | undefined,
): Promise<Result<CopyPlan, Refusal>> {
  const { films } = study.store
  const { likeness } = act
  const all = await films.all(transaction)
  const own = all.find(whole => whole.files.some(({ id }) => id === likeness.fileId))
  const other = all.find(whole => whole.files.some(({ id }) => id === likeness.otherFileId))
  const file = own?.files.find(({ id }) => id === likeness.fileId)
  const otherFile = other?.files.find(({ id }) => id === likeness.otherFileId)
  const part = other?.parts.find(({ id }) => id === otherFile?.partId)
  if (!own || !file || !other || !part) return refused({ kind: 'no-such-likeness' })
  if (own.parts.length > 1) return refused({ kind: 'copy-has-parts' })
  const files = other.files.filter(({ partId }) => partId === part.id)
  const inUse = fileInUse(part, files)
  if (!inUse) return refused({ kind: 'no-such-file' })
  const cameAs = await films.belongings(own.film.id, transaction)
  if (!cameAs) return refused({ kind: 'no-such-film', filmId: own.film.id })
  const taken = takeAsCopy({ likeness, file, part, inUseId: inUse.id, cameAs })
  if (!taken.ok || !act.use)
    return taken.ok ? accepted({ change: taken.value, placed: 0, outside: 0 }) : taken
  const likenesses = [...(await study.store.copies.likenesses('taken', transaction)), likeness]
  const used = await planRealign(
    study,
    { part: { ...part, fileInUseId: inUse.id }, inUse, file, likenesses },
    transaction,
  )
  return used.ok ? accepted({ ...used.value, change: [...taken.value, ...used.value.change] }) : used
}

async function planUse(
  study: OpenStudy,
  act: { fileId: string },
  transaction: Transaction | undefined,
): Promise<Result<CopyPlan, Refusal>> {
  const asked = await study.store.films.file(act.fileId)
  const place = asked && (await study.store.films.part(asked.partId, transaction))
  const file = place?.files.find(({ id }) => id === act.fileId)
  const inUse = place && fileInUse(place.part, place.files)
  if (!place || !file || !inUse) return refused({ kind: 'no-such-file' })
  if (inUse.id === file.id) return accepted({ change: [], placed: 0, outside: 0 })
  const likenesses = await study.store.copies.likenesses('taken', transaction)
  return planRealign(study, { part: place.part, inUse, file, likenesses }, transaction)
}

async function planRealign(
  study: OpenStudy,
  to: { part: Part; inUse: MediaFile; file: MediaFile; likenesses: readonly Likeness[] },
  transaction: Transaction | undefined,
): Promise<Result<CopyPlan, Refusal>> {
  const { part, inUse, file, likenesses } = to
  if (!file.clock) return refused({ kind: 'no-such-file' })
  const copy: NewCopy = {
    fromFileId: inUse.id,
    toFileId: file.id,
    clock: file.clock as FrameClock,
    warpFrom: fileId => warpBetween(likenesses, fileId, file.id),
    boundaries: await detectedIn(study, file),
    makeId: study.makeId,
  }
  return putCopyInUse(part, await study.store.copies.partInTime(part.id, transaction), copy)
}
