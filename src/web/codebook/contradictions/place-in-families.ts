import type { Act, Family } from '../../../study/index.ts'
import { namesGiven } from '../../../study/index.ts'

type Placing = Extract<Act, { kind: 'order-contradictions' }>

/**
 * What Alt with an arrow does to the contradiction in focus: up and down in its family; at the edge of the family the
 * whole of it goes before or after the next. Null where there is no such place.
 */
export function placeByKey(families: readonly Family[], id: string, arrow: string): Placing | null {
  const up = arrow === 'ArrowUp'
  if (!up && arrow !== 'ArrowDown') return null
  const at = families.findIndex(({ contradictions }) => contradictions.some(one => one.id === id))
  const ids = idsOf(families[at])
  const place = ids.indexOf(id)
  const beside = ids[up ? place - 1 : place + 1]
  if (beside !== undefined) return up ? before([id], beside) : before([beside], id)
  const other = families[up ? at - 1 : at + 1]
  const isFixed = [families[at], other].some(family => !family || namesGiven(family.names).length === 0)
  if (isFixed) return null
  return up ? before(ids, idsOf(other)[0]!) : before(idsOf(other), ids[0]!)
}

/** What a drop beside another contradiction of the family does. */
export function placeDropped(
  families: readonly Family[],
  ids: string[],
  target: { id: string; side: 'before' | 'after' },
): Placing {
  if (target.side === 'before') return before(ids, target.id)
  const shown = families.flatMap(idsOf)
  return before(ids, shown[shown.indexOf(target.id) + 1] ?? null)
}

function idsOf(family: Family | undefined): string[] {
  return family?.contradictions.map(({ id }) => id) ?? []
}

function before(contradictionIds: string[], beforeId: string | null): Placing {
  return { kind: 'order-contradictions', contradictionIds, beforeId }
}
