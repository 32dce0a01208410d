import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Aspect, AspectSaid } from './aspect.ts'
import type { Code } from './code.ts'
import { namesGiven, sharedName, tidyNames } from './names.ts'
import { putBefore } from './put-before.ts'
import type { ValuesRefusal } from './values.ts'
import { complaintAboutValues, keepingValues } from './values.ts'

export type AspectRefusal =
  | { kind: 'no-such-aspect' }
  | { kind: 'aspect-without-name' }
  | { kind: 'aspect-name-taken'; name: string; aspectId: string; retired: boolean }
  | ValuesRefusal
  | { kind: 'aspect-text-too-long'; most: number }
  | { kind: 'aspect-text-not-plain' }

export type NewAspect = Pick<Aspect, 'id'> & AspectSaid

/**
 * Makes an aspect at the end of the list, or says of one that stands what the new one says. A value that the new one
 * leaves out stays, retired: marks may have been given it. `upon`: what the new one was made from; what another has
 * said otherwise since is kept or, where both did, not overwritten.
 */
export function setAspect(
  aspects: readonly Aspect[],
  wanted: NewAspect,
  upon?: NewAspect,
): Result<Change, AspectRefusal | EditedMeanwhile> {
  const before = aspects.find(({ id }) => id === wanted.id)
  if (!before && upon) return refused({ kind: 'no-such-aspect' })
  const merged = before
    ? editRecord<Aspect>('aspect', before, { to: wanted, upon })
    : accepted<Aspect>({ ...wanted, position: positionAtEnd(aspects), retired: false })
  if (!merged.ok) return merged
  const tidied = tidy(merged.value)
  const after = { ...tidied, values: keepingValues(before?.values ?? [], tidied.values) }
  const complaint =
    complaintAboutNames(aspects, after, before) ??
    complaintAboutValues(after.values) ??
    complaintAboutTexts(after)
  if (complaint) return refused(complaint)
  if (!before) return accepted([made('aspect', after)])
  return accepted(isSame(before, after) ? [] : [changed('aspect', before, after)])
}

export function retireAspect(
  aspects: readonly Aspect[],
  { aspectId, retired }: { aspectId: string; retired: boolean },
): Result<Change, AspectRefusal> {
  const before = aspects.find(({ id }) => id === aspectId)
  if (!before) return refused({ kind: 'no-such-aspect' })
  return accepted(before.retired === retired ? [] : [changed('aspect', before, { ...before, retired })])
}

/** Asks the marks of codes for an aspect, or no longer; codes of which it is so already stay as they are. */
export function askForAspect(
  { aspects, codes }: { aspects: readonly Aspect[]; codes: readonly Code[] },
  act: { aspectId: string; codeIds: readonly string[]; asked: boolean },
): Result<Change, AspectRefusal | { kind: 'no-such-code'; codeId: string }> {
  const { aspectId, asked } = act
  if (!aspects.some(({ id }) => id === aspectId)) return refused({ kind: 'no-such-aspect' })
  const missing = act.codeIds.find(id => !codes.some(code => code.id === id))
  if (missing !== undefined) return refused({ kind: 'no-such-code', codeId: missing })
  const other = codes.filter(
    ({ id, aspectIds }) => act.codeIds.includes(id) && aspectIds.includes(aspectId) !== asked,
  )
  return accepted(
    other.map(code => {
      const others = code.aspectIds.filter(id => id !== aspectId)
      return changed('code', code, { ...code, aspectIds: asked ? [...others, aspectId] : others })
    }),
  )
}

/** Aspects that are called so, of which a value is, or that say so of themselves; all where nothing is searched. */
export function findAspects(
  aspects: readonly Aspect[],
  search: string,
  plain: (text: string) => string,
): readonly Aspect[] {
  const wanted = plain(search.trim())
  if (wanted === '') return aspects
  return aspects.filter(({ names, values, meaning }) =>
    [...namesGiven(names), ...values.flatMap(value => namesGiven(value.names)), meaning].some(text =>
      plain(text).includes(wanted),
    ),
  )
}

/** Puts aspects before another one, or with null at the end. */
export function orderAspects(
  aspects: readonly Aspect[],
  { aspectIds: ids, beforeId }: { aspectIds: readonly string[]; beforeId: string | null },
): Result<Change, AspectRefusal> {
  const known = new Set(aspects.map(({ id }) => id))
  if ([...ids, ...(beforeId === null ? [] : [beforeId])].some(id => !known.has(id)))
    return refused({ kind: 'no-such-aspect' })
  const standing = [...aspects].sort((a, b) => a.position - b.position)
  return accepted(
    putBefore(standing, { ids, beforeId }).flatMap((one, position) =>
      one.position === position ? [] : [changed('aspect', one, { ...one, position })],
    ),
  )
}

function positionAtEnd(aspects: readonly Aspect[]): number {
  return 1 + Math.max(-1, ...aspects.map(({ position }) => position))
}

function tidy(aspect: Aspect): Aspect {
  return {
    ...aspect,
    names: tidyNames(aspect.names),
    meaning: aspect.meaning.trim(),
  }
}

function complaintAboutNames(
  aspects: readonly Aspect[],
  aspect: Aspect,
  before: Aspect | undefined,
): AspectRefusal | null {
  if (namesGiven(aspect.names).length === 0) return { kind: 'aspect-without-name' }
  if (before && isSame(before.names, aspect.names)) return null
  for (const other of aspects) {
    const name = other.id === aspect.id ? null : sharedName(other.names, aspect.names)
    if (name !== null) return { kind: 'aspect-name-taken', name, aspectId: other.id, retired: other.retired }
  }
  return null
}

function complaintAboutTexts({ names, values, meaning }: Aspect): AspectRefusal | null {
  const complaints = [
    ...[names, ...values.map(value => value.names)]
      .flatMap(namesGiven)
      .map(text => [complaintAboutLine(text, bounds.name), bounds.name] as const),
    [complaintAboutWriting(meaning), bounds.writing] as const,
  ]
  const found = complaints.find(([complaint]) => complaint !== null)
  if (!found) return null
  const [complaint, most] = found
  return complaint === 'too-long' ? { kind: 'aspect-text-too-long', most } : { kind: 'aspect-text-not-plain' }
}
