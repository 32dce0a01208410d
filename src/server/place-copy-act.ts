import type { ActStack, DoneAct, StudyStore } from '../store/index.ts'
import type {
  Change,
  FrameClock,
  Likeness,
  MediaFile,
  NewCopy,
  Part,
  PartInTime,
  Result,
} from '../study/index.ts'
import {
  accepted,
  changed,
  fileInUse,
  putCopyInUse,
  refused,
  takeAsCopy,
  warpBetween,
} from '../study/index.ts'
import { detectedIn } from '../tasks/index.ts'
import type { ActBody } from './contracts/index.ts'
import type { House } from './house.ts'

type Refusal = { kind: string }
type Transaction = Parameters<Parameters<StudyStore['acts']['perform']>[2]>[0]
export type CopyAct = Extract<ActBody, { kind: 'take-as-copy' | 'decline-likeness' | 'use-file' }>

export interface CopyPlan {
  change: Change
  /** Marks that keep a place, and those for which the copy has none. */
  placed: number
  outside: number
}

export async function placeCopyAct(
  house: House,
  coderId: string,
  act: CopyAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'corpus', filmId: null }
  return house.store.acts.perform<Refusal>(stack, act, async transaction => {
    const planned = await planCopyAct(house, act, transaction)
    return planned.ok ? accepted(planned.value.change) : planned
  })
}

/** What the act would do, on the records as they stand; the preview shows it before anything is done. */
export async function planCopyAct(
  house: House,
  act: CopyAct,
  transaction?: Transaction,
): Promise<Result<CopyPlan, Refusal>> {
  if (act.kind === 'use-file') return planUse(house, act, transaction)
  const likeness = await house.store.copies.likeness(act.likenessId, transaction)
  if (likeness?.state !== 'proposed') return refused({ kind: 'no-such-likeness' })
  if (act.kind === 'decline-likeness') {
    const change = [changed('likeness', likeness, { ...likeness, state: 'declined' })]
    return accepted({ change, placed: 0, outside: 0 })
  }
  return planTake(house, { likeness, use: act.use }, transaction)
}

async function planTake(
  house: House,
  act: { likeness: Likeness; use: boolean },
  transaction: Transaction | undefined,
): Promise<Result<CopyPlan, Refusal>> {
  const { films } = house.store
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
  if (!cameAs) return refused({ kind: 'no-such-film' })
  const taken = takeAsCopy({ likeness, file, part, inUseId: inUse.id, cameAs })
  if (!taken.ok || !act.use)
    return taken.ok ? accepted({ change: taken.value, placed: 0, outside: 0 }) : taken
  const likenesses = [...(await house.store.copies.likenesses('taken', transaction)), likeness]
  const used = await planRealign(
    house,
    { part: { ...part, fileInUseId: inUse.id }, inUse, file, likenesses },
    transaction,
  )
  return used.ok ? accepted({ ...used.value, change: [...taken.value, ...used.value.change] }) : used
}

async function planUse(
  house: House,
  act: { fileId: string },
  transaction: Transaction | undefined,
): Promise<Result<CopyPlan, Refusal>> {
  const asked = await house.store.films.file(act.fileId)
  const place = asked && (await house.store.films.part(asked.partId, transaction))
  const file = place?.files.find(({ id }) => id === act.fileId)
  const inUse = place && fileInUse(place.part, place.files)
  if (!place || !file || !inUse) return refused({ kind: 'no-such-file' })
  if (inUse.id === file.id) return accepted({ change: [], placed: 0, outside: 0 })
  const likenesses = await house.store.copies.likenesses('taken', transaction)
  return planRealign(house, { part: place.part, inUse, file, likenesses }, transaction)
}

async function planRealign(
  house: House,
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
    boundaries: await detectedIn(house, file),
    makeId: house.makeId,
  }
  return putCopyInUse(part, await partInTime(house, part.id, transaction), copy)
}

async function partInTime(
  { store }: House,
  partId: string,
  transaction: Transaction | undefined,
): Promise<PartInTime> {
  return {
    partId,
    ...(await store.shots.listOfPart(partId, transaction)),
    marks: await store.coding.marksOfPart(partId, transaction),
    lookedThrough: await store.coding.lookedThroughOfPart(partId, transaction),
    anchors: await store.copies.anchorsOfPart(partId, transaction),
  }
}
