import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import { namesGiven } from '../codebook/names.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { NameReading } from '../texts/name-readings.ts'
import { syllablesOfName } from '../texts/name-readings.ts'
import type { CorpusStatement } from './corpus-statement.ts'
import { corpusTexts, tidyCorpus } from './corpus-statement.ts'
import type { StudyProfile } from './study-profile.ts'

export type ProfileRefusal =
  | { kind: 'study-without-name' }
  | { kind: 'study-name-too-long'; most: number }
  | { kind: 'study-name-not-a-line' }
  | { kind: 'corpus-statement-too-long'; most: number }
  | { kind: 'corpus-statement-not-text' }
  | { kind: 'reading-unfit'; signs: string; reading: string }
  | { kind: 'too-many-readings'; most: number }

/** What can be said of a study in one act. */
export type ProfileEdit = Partial<Omit<StudyProfile, 'id'>>

/** Gives the study another name, chooses how much of numbers it shows, or says how its films came together or how names are read. */
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
  const readings = to.readings && tidyReadings(to.readings)
  if (readings && !readings.ok) return readings
  const edited = editRecord<StudyProfile>('studyProfile', standing, {
    to: {
      ...(name !== undefined && { name }),
      ...(to.numbers && { numbers: to.numbers }),
      ...(corpus && { corpus }),
      ...(readings && { readings: readings.value }),
    },
    upon,
  })
  if (!edited.ok) return edited
  return accepted(isSame(edited.value, standing) ? [] : [changed('studyProfile', standing, edited.value)])
}

/** Each name once, as it was said last, in the order of the names. */
function tidyReadings(readings: readonly NameReading[]): Result<NameReading[], ProfileRefusal> {
  const bySigns = new Map(readings.map(({ signs, reading }) => [signs.trim(), reading.trim()]))
  if (bySigns.size > bounds.readings) return refused({ kind: 'too-many-readings', most: bounds.readings })
  const tidy = [...bySigns].map(([signs, reading]) => ({ signs, reading }))
  const unfit = tidy.find(one => syllablesOfName(one) === null || [...one.signs].length > bounds.date)
  if (unfit) return refused({ kind: 'reading-unfit', ...unfit })
  return accepted(tidy.sort((a, b) => (a.signs < b.signs ? -1 : 1)))
}

function complaintAboutStatement(statement: CorpusStatement): ProfileRefusal | null {
  for (const text of corpusTexts.flatMap(field => namesGiven(statement[field]))) {
    const complaint = complaintAboutWriting(text, bounds.statement)
    if (complaint === 'too-long') return { kind: 'corpus-statement-too-long', most: bounds.statement }
    if (complaint) return { kind: 'corpus-statement-not-text' }
  }
  return null
}
