import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import { namesGiven } from '../codebook/names.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { CorpusStatement } from './corpus-statement.ts'
import { corpusTexts, tidyCorpus } from './corpus-statement.ts'
import type { StudyProfile } from './study-profile.ts'

export type ProfileRefusal =
  | { kind: 'study-without-name' }
  | { kind: 'study-name-too-long'; most: number }
  | { kind: 'study-name-not-a-line' }
  | { kind: 'corpus-statement-too-long'; most: number }
  | { kind: 'corpus-statement-not-text' }

/** What can be said of a study in one act. */
export type ProfileEdit = Partial<Omit<StudyProfile, 'id'>>

/** Gives the study another name, chooses how much of numbers it shows, or says how its films came together. */
export function editStudy(
  standing: StudyProfile,
  { upon, ...to }: ProfileEdit & { upon?: ProfileEdit | undefined },
): Result<Change, ProfileRefusal | EditedMeanwhile> {
  const name = to.name?.trim()
  if (name !== undefined) {
    if (name === '') return refused({ kind: 'study-without-name' })
    const complaint = complaintAboutLine(name, bounds.name)
    if (complaint === 'too-long') return refused({ kind: 'study-name-too-long', most: bounds.name })
    if (complaint) return refused({ kind: 'study-name-not-a-line' })
  }
  const corpus = to.corpus && tidyCorpus(to.corpus)
  const complaint = corpus && complaintAboutStatement(corpus)
  if (complaint) return refused(complaint)
  const edited = editRecord<StudyProfile>('studyProfile', standing, {
    to: {
      ...(name !== undefined && { name }),
      ...(to.numbers && { numbers: to.numbers }),
      ...(corpus && { corpus }),
    },
    upon,
  })
  if (!edited.ok) return edited
  return accepted(isSame(edited.value, standing) ? [] : [changed('studyProfile', standing, edited.value)])
}

function complaintAboutStatement(statement: CorpusStatement): ProfileRefusal | null {
  for (const text of corpusTexts.flatMap(field => namesGiven(statement[field]))) {
    const complaint = complaintAboutWriting(text, bounds.statement)
    if (complaint === 'too-long') return { kind: 'corpus-statement-too-long', most: bounds.statement }
    if (complaint) return { kind: 'corpus-statement-not-text' }
  }
  return null
}
