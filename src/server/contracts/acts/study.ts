import { Type } from 'typebox'
import { StudyProfile } from '../records.ts'

const StudyEdit = Type.Partial(
  Type.Object({
    /** The study itself refuses a name that is none, and says why. */
    name: Type.String({ maxLength: 10_000 }),
    numbers: StudyProfile.properties.numbers,
  }),
)

/** Acts on what the study says of itself. */
export const StudyActs = [
  Type.Object({
    kind: Type.Literal('edit-study'),
    ...StudyEdit.properties,
    /** What the named fields were when the edit began. */
    upon: Type.Optional(StudyEdit),
  }),
] as const
