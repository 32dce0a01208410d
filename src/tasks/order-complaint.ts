import path from 'node:path'
import type { TaskRecord } from '../store/index.ts'
import { clipBounds } from '../study/index.ts'
import { isPlain } from './opened-places.ts'
import type { StudyFolder } from './study-folder.ts'

export type OrderComplaint = { kind: 'order-not-understood' } | { kind: 'leads-outside-study'; path: string }

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const idsOf: Record<string, readonly string[]> = {
  'take-in-film': ['fileId', 'partId', 'versionId', 'filmId'],
  'make-specimen': ['fileId', 'partId', 'versionId', 'filmId'],
  'import-corpus': [],
  'import-foreign': [],
  'make-clips': [],
}

/**
 * What is wrong with a task before anything is done for it, or taken back of it: its names must be names, a file that
 * it moves or removes must be an upload of this study, and one that it reads a whole path.
 */
export async function complaintAboutOrder(
  { kind, payload }: Pick<TaskRecord, 'kind' | 'payload'>,
  folder: StudyFolder,
): Promise<OrderComplaint | null> {
  if (typeof payload !== 'object' || payload === null) return { kind: 'order-not-understood' }
  const order = payload as Record<string, unknown>
  const ids = idsOf[kind] ?? ['fileId']
  if (!ids.every(name => typeof order[name] === 'string' && idPattern.test(order[name])))
    return { kind: 'order-not-understood' }
  if (kind === 'import-foreign' && typeof order['fileName'] !== 'string')
    return { kind: 'order-not-understood' }
  if (kind === 'make-clips') return areClips(order['clips']) ? null : { kind: 'order-not-understood' }
  if (kind === 'import-corpus' || kind === 'import-foreign')
    return isPlain(order['path']) ? null : { kind: 'order-not-understood' }
  if (kind !== 'take-in-film' && kind !== 'make-specimen') return null
  if (typeof order['originalName'] !== 'string' || !Number.isSafeInteger(order['position']))
    return { kind: 'order-not-understood' }
  if (kind === 'make-specimen') return specimenComplaint(order, folder)
  if (!isPlain(order['path'])) return { kind: 'order-not-understood' }
  if (order['storage'] === 'referenced') return null
  if (order['storage'] !== 'copied') return { kind: 'order-not-understood' }
  return (await folder.isIncoming(order['path']))
    ? null
    : { kind: 'leads-outside-study', path: order['path'] }
}

/** A specimen is drawn to a place of the program's choice: the order names none. */
function specimenComplaint(order: Record<string, unknown>, folder: StudyFolder): OrderComplaint | null {
  const own = ['', path.join(folder.incoming, `${String(order['fileId'])}.mp4`)]
  if (typeof order['key'] !== 'string' || order['storage'] !== 'copied')
    return { kind: 'order-not-understood' }
  return own.includes(String(order['path']))
    ? null
    : { kind: 'leads-outside-study', path: String(order['path']) }
}

/** Each of a file by its id, from one frame to another. */
function areClips(clips: unknown): boolean {
  if (!Array.isArray(clips) || clips.length > clipBounds.most) return false
  return clips.every(clip => {
    const { fileId, fromFrame, untilFrame, title } = (clip ?? {}) as Record<string, unknown>
    const isNamed = typeof fileId === 'string' && idPattern.test(fileId) && typeof title === 'string'
    return isNamed && Number.isSafeInteger(fromFrame) && Number.isSafeInteger(untilFrame)
  })
}
