import type { Names } from '../codebook/names.ts'
import { isSame } from '../edit-record.ts'
import type { CodebookSnapshot, CodebookStep } from './codebook-version.ts'

export const differences = [
  ...(['made', 'merged', 'split', 'renamed', 'moved', 'redefined', 'retired', 'brought-back'] as const),
] as const

/** One line of the log that leads from one state of a codebook to another. */
export interface Difference {
  how: (typeof differences)[number]
  what: 'code' | 'contradiction' | 'aspect'
  id: string
  before: Names | null
  after: Names
  /** What a code was merged into or split into. */
  into: readonly Names[]
}

interface Entry {
  id: string
  names: Names
  retired: boolean
}

/** What makes two entries of one name mean something else; and, of a code, where it stands. */
const meanings = {
  code: ['definition', 'whenToUse', 'whenNot', 'unit', 'judgement', 'entailsIds', 'aspectIds'],
  contradiction: ['family', 'firstPole', 'secondPole', 'positionNames', 'meaning', 'whoSays'],
  aspect: ['values', 'takesSeveral', 'takesReason', 'meaning'],
} as const
const places = { code: ['kind', 'parentIds'], contradiction: [], aspect: [] } as const

/** What differs, code by code and in the order of the list; `steps`: those that were taken between the two. */
export function compareCodebooks(
  before: CodebookSnapshot | null,
  after: CodebookSnapshot,
  steps: readonly CodebookStep[],
): Difference[] {
  return [
    ...between('code', before?.codes ?? [], after.codes, steps),
    ...between('contradiction', before?.contradictions ?? [], after.contradictions, []),
    ...between('aspect', before?.aspects ?? [], after.aspects, []),
  ]
}

function between(
  what: Difference['what'],
  before: readonly Entry[],
  after: readonly Entry[],
  steps: readonly CodebookStep[],
): Difference[] {
  const namesOf = new Map(after.map(({ id, names }) => [id, names]))
  return after.flatMap((entry): Difference[] => {
    const { id, names } = entry
    const old = before.find(one => one.id === id)
    const said = (how: Difference['how'], into: readonly Names[] = []): Difference => ({
      ...{ how, what, id, before: old?.names ?? null, after: names, into },
    })
    const step = steps.find(({ fromId }) => fromId === id)
    const into = step?.intoIds.flatMap(one => namesOf.get(one) ?? []) ?? []
    if (step) return [said(step.how === 'merge' ? 'merged' : 'split', into)]
    if (!old) return entry.retired ? [] : [said('made')]
    const isOther = (fields: readonly string[]) =>
      fields.some(field => !isSame(old[field as keyof Entry], entry[field as keyof Entry]))
    return [
      ...(old.retired !== entry.retired ? [said(entry.retired ? 'retired' : 'brought-back')] : []),
      ...(isOther(['names']) ? [said('renamed')] : []),
      ...(isOther(places[what]) ? [said('moved')] : []),
      ...(isOther(meanings[what]) ? [said('redefined')] : []),
    ]
  })
}
