import { Type } from 'typebox'
import { bounds } from '../../study/index.ts'
import { Line, Nullable } from './bounded.ts'
import { Id, VersionNumber } from './records.ts'

const Said = Type.Object({ en: Type.String(), 'zh-Hans': Type.String() })
const Anything = Type.Record(Type.String(), Type.Unknown())

const Kept = {
  id: Id,
  coderId: Id,
  question: Line(bounds.name),
  asked: Anything,
  seed: Nullable(Type.Number()),
  codebookVersion: Nullable(VersionNumber),
  tableDigest: Line(200),
  softwareVersion: Line(200),
  said: Said,
}

export const KeptFinding = Type.Object({ ...Kept, answer: Anything, keptAt: Type.String() })

/**
 * Whether what was counted for a finding is what it was: `stale` where it is not, `cannot-be-asked` where the question
 * is refused now (`refusal` says why).
 */
export const KeptStanding = Type.Enum(['as-it-stands', 'stale', 'cannot-be-asked'])

/** Kept findings without their answers, the last kept first; `coder`: who kept it. */
export const KeptFindingsAnswer = Type.Object({
  findings: Type.Array(
    Type.Object({
      ...Kept,
      keptAt: Type.String(),
      coder: Type.String(),
      standing: KeptStanding,
      refusal: Nullable(Type.Object({ kind: Type.String() }, { additionalProperties: true })),
    }),
  ),
})

/** One number of a finding by what it is of and what it is; null where it cannot be given. */
const ComparedNumber = Type.Object({
  of: Said,
  number: Type.String(),
  unit: Type.String(),
  before: Nullable(Type.Number()),
  now: Nullable(Type.Number()),
})

/** A kept finding beside what its question is answered now. */
export const RecomputedAnswer = Type.Object({
  tableDigest: Type.String(),
  softwareVersion: Type.String(),
  said: Said,
  numbers: Type.Array(ComparedNumber),
})

export const findingForms = ['json', 'csv', 'svg', 'png', 'docx', 'r'] as const

/** A finding as a file: its bytes in base 64. */
export const TakenOutFindingAnswer = Type.Object({ fileName: Type.String(), content: Type.String() })

export const KeptIdAnswer = Type.Object({ findingId: Id })
