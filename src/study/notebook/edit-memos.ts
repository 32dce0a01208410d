import { bounds, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Memo, MemoFrame, MemoSaid } from './memo.ts'

/** One coder's notebook. */
export interface KnownNotebook {
  coderId: string
  memos: readonly Memo[]
  frames: readonly MemoFrame[]
  now: () => string
}

export type NewMemo = Pick<Memo, 'id'> & MemoSaid
export type NewMemoFrame = Omit<MemoFrame, 'memoId'>

export type MemoRefusal =
  | { kind: 'no-such-memo' }
  | { kind: 'memo-too-long'; most: number }
  | { kind: 'memo-not-plain' }
  | { kind: 'memo-about-unnamed' }
  | { kind: 'frame-outside-part'; endMs: number }
  | { kind: 'too-many-frames'; most: number }

/** Makes a memo with its frames, or says of one that stands what the new one says. */
export function setMemo(
  { coderId, memos, now }: KnownNotebook,
  wanted: NewMemo,
  { upon, frames }: { upon?: NewMemo | undefined; frames: readonly NewMemoFrame[] },
): Result<Change, MemoRefusal | EditedMeanwhile> {
  const standing = memos.find(({ id }) => id === wanted.id)
  if (!standing && upon) return refused({ kind: 'no-such-memo' })
  const at = now()
  const merged = standing
    ? editRecord<Memo>('memo', standing, { to: wanted, upon })
    : accepted<Memo>({ ...wanted, coderId, createdAt: at, changedAt: at })
  if (!merged.ok) return merged
  const after = { ...merged.value, text: merged.value.text.trim() }
  if ((after.about === null) !== (after.aboutId === null)) return refused({ kind: 'memo-about-unnamed' })
  const complaint = complaintAboutWriting(after.text)
  if (complaint === 'too-long') return refused({ kind: 'memo-too-long', most: bounds.writing })
  if (complaint) return refused({ kind: 'memo-not-plain' })
  if (!standing)
    return accepted([
      made('memo', after),
      ...frames.map(frame => made('memoFrame', { ...frame, memoId: after.id })),
    ])
  return accepted(isSame(standing, after) ? [] : [changed('memo', standing, { ...after, changedAt: at })])
}

/** Its frames stay where they are, so that it comes back with them. Of one that is gone already nothing is said. */
export function removeMemo({ memos }: Pick<KnownNotebook, 'memos'>, memoId: string): Result<Change, never> {
  const standing = memos.find(({ id }) => id === memoId)
  return accepted(standing ? [removed('memo', standing)] : [])
}

/** Puts a frame to a memo; one that is there already is there once. */
export function addMemoFrame(
  { memos, frames }: Pick<KnownNotebook, 'memos' | 'frames'>,
  { memoId, frame }: { memoId: string; frame: NewMemoFrame },
): Result<Change, MemoRefusal> {
  if (!memos.some(({ id }) => id === memoId)) return refused({ kind: 'no-such-memo' })
  const own = frames.filter(one => one.memoId === memoId)
  const isThere = own.some(
    one => one.id === frame.id || (one.partId === frame.partId && one.atMs === frame.atMs),
  )
  if (isThere) return accepted([])
  if (own.length >= bounds.framesOfMemo)
    return refused({ kind: 'too-many-frames', most: bounds.framesOfMemo })
  return accepted([made('memoFrame', { ...frame, memoId })])
}

export function takeMemoFrame(
  { frames }: Pick<KnownNotebook, 'frames'>,
  frameId: string,
): Result<Change, never> {
  return accepted(frames.filter(({ id }) => id === frameId).map(one => removed('memoFrame', one)))
}

/** What a memo was made from. */
export function saidOfMemo({ coderId: _, createdAt: _made, changedAt: _changed, ...said }: Memo): NewMemo {
  return said
}
