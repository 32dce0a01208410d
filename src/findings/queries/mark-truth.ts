import type { CodeCondition, MarkCondition, MarkPosition, OpposedPosition } from '../../study/index.ts'
import type { CountedMark } from '../film-records.ts'
import type { QueriedCodebook } from './queried-part.ts'
import type { Truth } from './truth.ts'
import { both, no, unknown, yes } from './truth.ts'

/** The codes that a condition means: the code and, but where it stands alone, all under it. */
export function codesMeant(
  { codes }: QueriedCodebook,
  { codeId, alone }: Pick<CodeCondition, 'codeId' | 'alone'>,
): Set<string> {
  const meant = new Set([codeId])
  if (alone) return meant
  for (let before = 0; before !== meant.size; ) {
    before = meant.size
    for (const { id, parentIds } of codes) if (parentIds.some(parent => meant.has(parent))) meant.add(id)
  }
  return meant
}

/** Whether a condition holds of a mark; unknown where the mark says nothing of what is asked. */
export function holdsOfMark(mark: CountedMark, condition: MarkCondition): Truth {
  switch (condition.is) {
    case 'coder':
      return mark.coderId === condition.coderId ? yes : no
    case 'value': {
      const values = mark.said?.aspects?.find(({ aspectId }) => aspectId === condition.aspectId)?.values ?? []
      if (values.length === 0) return unknown
      return values.includes(condition.valueId) ? yes : no
    }
    case 'position':
    case 'attitude':
      return holdsOfReadings(mark.said?.positions ?? [], condition)
  }
}

export function allHoldOfMark(mark: CountedMark, said: readonly MarkCondition[]): Truth {
  return said.reduce<Truth>((truth, one) => both(truth, holdsOfMark(mark, one)), yes)
}

type Read = Pick<MarkPosition, 'contradictionId' | 'positions' | 'attitudeToFirst' | 'attitudeToSecond'>

/** Whether one of them says so; unknown where none speaks of it. */
export function holdsOfReadings(
  readings: readonly Read[],
  condition: Extract<MarkCondition, { is: 'position' | 'attitude' }>,
): Truth {
  const { contradictionId } = condition
  let truth: Truth = unknown
  for (const read of readings) {
    if (contradictionId !== null && read.contradictionId !== contradictionId) continue
    if (condition.is === 'position') {
      if (read.positions.length === 0) continue
      if (standsAt(read.positions, condition.position)) return yes
    } else {
      const given = [read.attitudeToFirst, read.attitudeToSecond].filter(
        one => one !== null && one !== undefined,
      )
      if (given.length === 0) continue
      if (given.includes(condition.attitude)) return yes
    }
    truth = no
  }
  return truth
}

function standsAt(positions: readonly string[], position: OpposedPosition): boolean {
  if (position === 'both') return positions.includes('s1') && positions.includes('s2')
  if (position === 'neither') return positions.includes('notS1') && positions.includes('notS2')
  return positions.includes(position)
}
