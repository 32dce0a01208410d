import { bounds, complaintAboutLine } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { StudyProfile } from './study-profile.ts'

export type ProfileRefusal =
  | { kind: 'study-without-name' }
  | { kind: 'study-name-too-long'; most: number }
  | { kind: 'study-name-not-a-line' }

type Edit = Partial<Pick<StudyProfile, 'name' | 'numbers'>>

/** Gives the study another name, or chooses how much of numbers it shows. */
export function editStudy(
  standing: StudyProfile,
  { upon, ...to }: Edit & { upon?: Edit | undefined },
): Result<Change, ProfileRefusal | EditedMeanwhile> {
  const name = to.name?.trim()
  if (name !== undefined) {
    if (name === '') return refused({ kind: 'study-without-name' })
    const complaint = complaintAboutLine(name, bounds.name)
    if (complaint === 'too-long') return refused({ kind: 'study-name-too-long', most: bounds.name })
    if (complaint) return refused({ kind: 'study-name-not-a-line' })
  }
  const edited = editRecord<StudyProfile>('studyProfile', standing, {
    to: { ...(name !== undefined && { name }), ...(to.numbers && { numbers: to.numbers }) },
    upon,
  })
  if (!edited.ok) return edited
  const isSame = edited.value.name === standing.name && edited.value.numbers === standing.numbers
  return accepted(isSame ? [] : [changed('studyProfile', standing, edited.value)])
}
