import type { ActOf, KnownCopies, Likeness, MediaFile, Part } from '../../study/index.ts'
import { fileInUse, warpBetween } from '../../study/index.ts'
import { detectedIn } from '../../tasks/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

/** What an act on copies has to know; without a transaction, for a preview of it. */
export async function gatherCopies(
  study: OpenStudy,
  act: ActOf<'copies'>,
  transaction?: Transaction,
): Promise<KnownCopies> {
  if (act.kind === 'use-file') return { ...nothing, use: await fileToUse(study, act.fileId, transaction) }
  const likeness = await study.store.copies.likeness(act.likenessId, transaction)
  if (!likeness || act.kind === 'decline-likeness') return { ...nothing, likeness }
  const taken = await takenAsCopy(study, likeness, transaction)
  if (!taken || !act.use) return { ...nothing, likeness, taken }
  const { part, inUse, file } = taken
  const likenesses = [...(await study.store.copies.likenesses('taken', transaction)), likeness]
  const renewed = { ...part, fileInUseId: inUse.id }
  const use = await wayToUse(study, { part: renewed, inUse, file, likenesses }, transaction)
  return { likeness, taken, use }
}

const nothing: KnownCopies = { likeness: null, taken: null, use: null }

async function takenAsCopy(study: OpenStudy, likeness: Likeness, transaction: Transaction | undefined) {
  const { films } = study.store
  const all = await films.all(transaction)
  const own = all.find(whole => whole.files.some(({ id }) => id === likeness.fileId))
  const other = all.find(whole => whole.files.some(({ id }) => id === likeness.otherFileId))
  const file = own?.files.find(({ id }) => id === likeness.fileId)
  const otherFile = other?.files.find(({ id }) => id === likeness.otherFileId)
  const part = other?.parts.find(({ id }) => id === otherFile?.partId)
  const inUse = part && fileInUse(part, other!.files)
  const cameAs = own && (await films.belongings(own.film.id, transaction))
  if (!file || !part || !inUse || !cameAs) return null
  return { file, part, inUse, inUseId: inUse.id, cameAs, parts: own.parts.length }
}

async function fileToUse(
  study: OpenStudy,
  fileId: string,
  transaction: Transaction | undefined,
): Promise<KnownCopies['use']> {
  const asked = await study.store.films.file(fileId)
  const place = asked && (await study.store.films.part(asked.partId, transaction))
  const file = place?.files.find(({ id }) => id === fileId)
  const inUse = place && fileInUse(place.part, place.files)
  if (!place || !file || !inUse) return null
  if (inUse.id === file.id) return 'already'
  const likenesses = await study.store.copies.likenesses('taken', transaction)
  return wayToUse(study, { part: place.part, inUse, file, likenesses }, transaction)
}

async function wayToUse(
  study: OpenStudy,
  to: { part: Part; inUse: MediaFile; file: MediaFile; likenesses: readonly Likeness[] },
  transaction: Transaction | undefined,
): Promise<KnownCopies['use']> {
  const { part, inUse, file, likenesses } = to
  if (!file.clock) return null
  return {
    part,
    inTime: await study.store.copies.partInTime(part.id, transaction),
    copy: {
      fromFileId: inUse.id,
      toFileId: file.id,
      clock: file.clock,
      warpFrom: fileId => warpBetween(likenesses, fileId, file.id),
      boundaries: await detectedIn(study, file),
      makeId: study.makeId,
    },
  }
}
