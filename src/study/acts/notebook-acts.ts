import type { KnownNotebook, NewMemo, NewMemoFrame } from '../notebook/edit-memos.ts'
import { addMemoFrame, removeMemo, setMemo, takeMemoFrame } from '../notebook/edit-memos.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snapped } from './act-family.ts'

export interface KnownPages extends KnownNotebook {
  timeOf: (partId: string) => KnownTime | null
}

export type NotebookAct =
  /** `upon`: the memo that the new one was made from; `frames`: those of a new one. */
  | { kind: 'set-memo'; memo: NewMemo; frames: NewMemoFrame[]; upon?: NewMemo }
  | { kind: 'remove-memo'; memoId: string }
  | { kind: 'add-memo-frame'; memoId: string; frame: NewMemoFrame }
  | { kind: 'take-memo-frame'; frameId: string }

/** A notebook is of the whole study, and is taken back by itself: no undo of marks may reach into what was written. */
export const notebookActs: ActFamily<NotebookAct, KnownPages> = {
  area: 'notebook',
  ground: 'study',
  place: {
    'set-memo': (known, { memo, frames, upon }) => {
      const placed: NewMemoFrame[] = []
      for (const frame of frames) {
        const one = onFrame(known, frame)
        if (!one.ok) return one
        placed.push(one.value)
      }
      return setMemo(known, memo, { upon, frames: placed })
    },
    'remove-memo': (known, { memoId }) => removeMemo(known, memoId),
    'add-memo-frame': (known, { memoId, frame }) => {
      const placed = onFrame(known, frame)
      return placed.ok ? addMemoFrame(known, { memoId, frame: placed.value }) : placed
    },
    'take-memo-frame': (known, { frameId }) => takeMemoFrame(known, frameId),
  },
}

function onFrame({ timeOf }: KnownPages, frame: NewMemoFrame): Result<NewMemoFrame, StudyRefusal> {
  const time = timeOf(frame.partId)
  if (!time) return refused({ kind: 'no-such-part' })
  const atMs = snapped(time, frame.atMs)
  return atMs >= time.endMs
    ? refused({ kind: 'frame-outside-part', endMs: time.endMs })
    : accepted({ ...frame, atMs })
}
