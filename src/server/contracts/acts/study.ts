import { Type } from 'typebox'
import { StudyProfile } from '../records.ts'

/** The study itself refuses a text that is too long or none, and says why. */
const Text = Type.Object({
  en: Type.String({ maxLength: 100_000 }),
  'zh-Hans': Type.String({ maxLength: 100_000 }),
})

const StudyEdit = Type.Partial(
  Type.Object({
    /** The study itself refuses a name that is none, and says why. */
    name: Type.String({ maxLength: 10_000 }),
    numbers: StudyProfile.properties.numbers,
    readings: StudyProfile.properties.readings,
    corpus: Type.Object({
      reach: StudyProfile.properties.corpus.properties.reach,
      ...{ of: Text, chosen: Text, missing: Text },
    }),
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
