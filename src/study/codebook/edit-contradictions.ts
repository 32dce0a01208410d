import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Contradiction, ContradictionSaid, OpposedPosition } from './contradiction.ts'
import { opposedPositions, poleOf } from './contradiction.ts'
import { inShownOrder } from './families.ts'
import type { Names } from './names.ts'
import { namesGiven, sharedName, tidyNames } from './names.ts'
import { putBefore } from './put-before.ts'

export type ContradictionRefusal =
  | { kind: 'no-such-contradiction' }
  | { kind: 'contradiction-without-name' }
  | { kind: 'contradiction-name-taken'; name: string; contradictionId: string; retired: boolean }
  | { kind: 'pole-without-name' }
  | { kind: 'poles-alike'; name: string }
  | { kind: 'positions-alike'; name: string }
  | { kind: 'contradiction-text-too-long'; most: number }
  | { kind: 'contradiction-text-not-plain' }

export type NewContradiction = Pick<Contradiction, 'id'> & ContradictionSaid

/**
 * Makes a contradiction at the end of the list, or says of one that stands what the new one says. `upon`: what the new
 * one was made from; what another has said otherwise since is kept or, where both did, not overwritten.
 */
export function setContradiction(
  contradictions: readonly Contradiction[],
  wanted: NewContradiction,
  upon?: NewContradiction,
): Result<Change, ContradictionRefusal | EditedMeanwhile> {
  const before = contradictions.find(({ id }) => id === wanted.id)
  if (!before && upon) return refused({ kind: 'no-such-contradiction' })
  const merged = before
    ? editRecord<Contradiction>('contradiction', before, { to: wanted, upon })
    : accepted<Contradiction>({ ...wanted, position: positionAtEnd(contradictions), retired: false })
  if (!merged.ok) return merged
  const after = tidy(merged.value)
  const isRenamed = !before || !isSame(before.names, after.names)
  const complaint =
    complaintAboutNames(after) ??
    complaintAboutTexts(after) ??
    (isRenamed ? complaintAboutTwins(contradictions, after) : null)
  if (complaint) return refused(complaint)
  if (!before) return accepted([made('contradiction', after)])
  return accepted(isSame(before, after) ? [] : [changed('contradiction', before, after)])
}

export function retireContradiction(
  contradictions: readonly Contradiction[],
  { contradictionId, retired }: { contradictionId: string; retired: boolean },
): Result<Change, ContradictionRefusal> {
  const before = contradictions.find(({ id }) => id === contradictionId)
  if (!before) return refused({ kind: 'no-such-contradiction' })
  return accepted(
    before.retired === retired ? [] : [changed('contradiction', before, { ...before, retired })],
  )
}

/** Puts contradictions before another one, or with null at the end, in the order in which they are shown. */
export function orderContradictions(
  contradictions: readonly Contradiction[],
  { contradictionIds: ids, beforeId }: { contradictionIds: readonly string[]; beforeId: string | null },
): Result<Change, ContradictionRefusal> {
  const known = new Set(contradictions.map(({ id }) => id))
  if ([...ids, ...(beforeId === null ? [] : [beforeId])].some(id => !known.has(id)))
    return refused({ kind: 'no-such-contradiction' })
  return accepted(
    putBefore(inShownOrder(contradictions), { ids, beforeId }).flatMap((one, position) =>
      one.position === position ? [] : [changed('contradiction', one, { ...one, position })],
    ),
  )
}

function positionAtEnd(contradictions: readonly Contradiction[]): number {
  return 1 + Math.max(-1, ...contradictions.map(({ position }) => position))
}

function tidy(contradiction: Contradiction): Contradiction {
  const { names, family, firstPole, secondPole, positionNames, meaning, whoSays } = contradiction
  return {
    ...contradiction,
    ...{ names: tidyNames(names), family: tidyNames(family) },
    ...{ firstPole: tidyNames(firstPole), secondPole: tidyNames(secondPole) },
    positionNames: {
      ...{ s1: tidyNames(positionNames.s1), s2: tidyNames(positionNames.s2) },
      ...{ notS1: tidyNames(positionNames.notS1), notS2: tidyNames(positionNames.notS2) },
      ...{ both: tidyNames(positionNames.both), neither: tidyNames(positionNames.neither) },
    },
    ...{ meaning: meaning.trim(), whoSays: whoSays.trim() },
  }
}

function complaintAboutNames(one: Contradiction): ContradictionRefusal | null {
  const { names, firstPole, secondPole } = one
  if (namesGiven(names).length === 0) return { kind: 'contradiction-without-name' }
  if (namesGiven(firstPole).length === 0 || namesGiven(secondPole).length === 0)
    return { kind: 'pole-without-name' }
  const ofBoth = sharedName(firstPole, secondPole)
  if (ofBoth !== null) return { kind: 'poles-alike', name: ofBoth }
  const standing = opposedPositions.map(position => standingNames(one, position))
  for (const [index, first] of standing.entries())
    for (const second of standing.slice(index + 1)) {
      const name = sharedName(first, second)
      if (name !== null) return { kind: 'positions-alike', name }
    }
  return null
}

/** What a position is called without words of the interface: by its own name, a contrary else by its pole's. */
function standingNames(one: Contradiction, position: OpposedPosition): Names {
  const own = one.positionNames[position]
  const pole = poleOf(one, position)
  return pole ? { en: own.en || pole.en, 'zh-Hans': own['zh-Hans'] || pole['zh-Hans'] } : own
}

function complaintAboutTexts(one: Contradiction): ContradictionRefusal | null {
  const { names, family, firstPole, secondPole, positionNames, meaning, whoSays } = one
  const lines = [names, family, firstPole, secondPole, ...Object.values(positionNames)].flatMap(namesGiven)
  const found = [
    ...lines.map(text => [complaintAboutLine(text, bounds.name), bounds.name] as const),
    ...[meaning, whoSays].map(text => [complaintAboutWriting(text), bounds.writing] as const),
  ].find(([complaint]) => complaint !== null)
  if (!found) return null
  const [complaint, most] = found
  return complaint === 'too-long'
    ? { kind: 'contradiction-text-too-long', most }
    : { kind: 'contradiction-text-not-plain' }
}

/** A name that another bears in either language, retired or not: in a list the two could not be told apart. */
function complaintAboutTwins(
  contradictions: readonly Contradiction[],
  one: Contradiction,
): ContradictionRefusal | null {
  for (const other of contradictions) {
    const name = other.id === one.id ? null : sharedName(one.names, other.names)
    if (name === null) continue
    const { id: contradictionId, retired } = other
    return { kind: 'contradiction-name-taken', name, contradictionId, retired }
  }
  return null
}
