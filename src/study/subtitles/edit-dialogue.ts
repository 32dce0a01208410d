import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { DialogueLine } from './dialogue-line.ts'

/** The dialogue of a part, and where that part ends. */
export interface KnownDialogue {
  endMs: number
  dialogue: readonly DialogueLine[]
}

export type DialogueRefusal =
  | { kind: 'no-such-line' }
  | { kind: 'span-outside-part'; endMs: number }
  | { kind: 'empty-span' }
  | { kind: 'line-too-long'; most: number }
  | { kind: 'line-not-plain' }

/**
 * Makes a line of dialogue, or says of one that stands what the new one says. `upon`: what it was when the hand began,
 * so that what somebody has changed since is not overwritten. Its times lie on the frames of its part.
 */
export function setDialogueLine(
  { dialogue, endMs }: KnownDialogue,
  wanted: DialogueLine,
  upon?: DialogueLine,
): Result<Change, DialogueRefusal | EditedMeanwhile> {
  const standing = dialogue.find(({ id }) => id === wanted.id)
  if (!standing && upon) return refused({ kind: 'no-such-line' })
  const merged = standing
    ? editRecord<DialogueLine>('dialogueLine', standing, { to: wanted, upon })
    : accepted(wanted)
  if (!merged.ok) return merged
  const after = trimmed(merged.value)
  if (after.startMs < 0 || after.startMs >= endMs) return refused({ kind: 'span-outside-part', endMs })
  if (after.endMs <= after.startMs) return refused({ kind: 'empty-span' })
  const complaint = complaintAbout(after)
  if (complaint) return refused(complaint)
  if (!standing) return accepted([made('dialogueLine', after)])
  return accepted(isSame(standing, after) ? [] : [changed('dialogueLine', standing, after)])
}

/** Of one that is gone already, in another window, nothing is said. */
export function removeDialogueLine(
  { dialogue }: Pick<KnownDialogue, 'dialogue'>,
  lineId: string,
): Result<Change, never> {
  const standing = dialogue.find(({ id }) => id === lineId)
  return accepted(standing ? [removed('dialogueLine', standing)] : [])
}

function trimmed(line: DialogueLine): DialogueLine {
  const { original, pinyin, translation, speaker, dialect, withheld } = line
  return {
    ...line,
    ...{ original: original.trim(), pinyin: pinyin.trim(), translation: translation.trim() },
    ...{ speaker: speaker.trim(), dialect: dialect.trim(), withheld: withheld?.trim() ?? null },
  }
}

function complaintAbout(line: DialogueLine): DialogueRefusal | null {
  const { original, pinyin, translation, dialect, speaker, withheld } = line
  const complaints = [
    ...[original, pinyin, translation, dialect].map(
      text => [complaintAboutWriting(text), bounds.writing] as const,
    ),
    ...[speaker, withheld ?? ''].map(text => [complaintAboutLine(text, bounds.name), bounds.name] as const),
  ]
  for (const [complaint, most] of complaints)
    if (complaint)
      return complaint === 'too-long' ? { kind: 'line-too-long', most } : { kind: 'line-not-plain' }
  return null
}
