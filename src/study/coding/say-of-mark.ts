import { bounds, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import type { Aspect } from '../codebook/aspect.ts'
import type { Code } from '../codebook/code.ts'
import type { Contradiction } from '../codebook/contradiction.ts'
import { corners } from '../codebook/contradiction.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { ChoiceList, ChoiceNotOffered } from '../readings/choice-list.ts'
import { complaintAboutChoices } from '../readings/choice-list.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Mark, MarkAspect, MarkPosition, MarkSaid } from './mark.ts'
import { nothingSaidOfMark } from './mark.ts'

export type MarkSaidRefusal =
  | { kind: 'no-such-code'; codeId: string }
  | { kind: 'no-such-aspect' }
  | { kind: 'no-such-aspect-value' }
  | { kind: 'aspect-takes-one' }
  | { kind: 'no-such-contradiction' }
  | { kind: 'contradiction-retired' }
  | ChoiceNotOffered
  | { kind: 'mark-text-too-long'; most: number }
  | { kind: 'mark-text-not-plain' }

/** What is said in words and codes; aspects and positions are chosen one by one. */
export type MarkWriting = Omit<MarkSaid, 'aspects' | 'positions'>

/** Says of a mark what is named; the rest stays. `upon`: what those fields were when the writing began. */
export function sayOfMark(
  { mark, codes }: { mark: Mark; codes: readonly Code[] },
  act: { said: Partial<MarkWriting>; upon?: Partial<MarkWriting> | undefined },
): Result<Change, MarkSaidRefusal | EditedMeanwhile> {
  const standing = { ...saidOfMark(mark), id: mark.id }
  const merged = editRecord<MarkSaid & { id: string }>('mark', standing, {
    to: tidy(act.said),
    upon: act.upon,
  })
  if (!merged.ok) return merged
  const { id: _, ...said } = merged.value
  const missing = said.connotesIds.find(id => !codes.some(code => code.id === id))
  if (missing !== undefined) return refused({ kind: 'no-such-code', codeId: missing })
  const complaint = complaintAbout(said.memo) ?? complaintAbout(said.connotes)
  return complaint ? refused(complaint) : accepted(withSaid(mark, said))
}

/** Chooses values of one aspect on a mark, in the order of the aspect; none takes the choice back. */
export function setMarkAspect(
  { mark, aspects }: { mark: Mark; aspects: readonly Aspect[] },
  act: { chosen: MarkAspect; upon?: MarkAspect | undefined },
): Result<Change, MarkSaidRefusal | EditedMeanwhile> {
  const { aspectId, values } = act.chosen
  const aspect = aspects.find(({ id }) => id === aspectId)
  if (!aspect) return refused({ kind: 'no-such-aspect' })
  const said = saidOfMark(mark)
  const standing = said.aspects.find(one => one.aspectId === aspectId) ?? notChosen(aspectId)
  const isMoved = act.upon && !isSame(standing, act.upon) && !isSame(standing, act.chosen)
  if (isMoved) return refused({ kind: 'changed-meanwhile', record: 'mark', id: mark.id })
  if (values.some(id => !isOffered(aspect, id) && !standing.values.includes(id)))
    return refused({ kind: 'no-such-aspect-value' })
  if (new Set(values).size > 1 && !aspect.takesSeveral) return refused({ kind: 'aspect-takes-one' })
  const complaint = complaintAbout(act.chosen.reason)
  if (complaint) return refused(complaint)
  const chosen: MarkAspect = {
    aspectId,
    values: aspect.values.flatMap(({ id }) => (values.includes(id) ? [id] : [])),
    reason: act.chosen.reason.trim(),
  }
  const others = said.aspects.filter(one => one.aspectId !== aspectId)
  const isEmpty = chosen.values.length === 0 && chosen.reason === ''
  return accepted(withSaid(mark, { ...said, aspects: isEmpty ? others : [...others, chosen] }))
}

interface KnownOfPosition {
  mark: Mark
  contradictions: readonly Contradiction[]
  choiceLists: readonly ChoiceList[]
}

/** Says where a mark stands in one contradiction; nothing said of it takes it back. */
export function setMarkPosition(
  { mark, contradictions, choiceLists }: KnownOfPosition,
  act: { taken: MarkPosition; upon?: MarkPosition | undefined },
): Result<Change, MarkSaidRefusal | EditedMeanwhile> {
  const { contradictionId } = act.taken
  const said = saidOfMark(mark)
  const kept = said.positions.find(one => one.contradictionId === contradictionId)
  const contradiction = contradictions.find(({ id }) => id === contradictionId)
  if (!contradiction) return refused({ kind: 'no-such-contradiction' })
  if (contradiction.retired && !kept) return refused({ kind: 'contradiction-retired' })
  const standing = { ...noPosition(contradictionId), ...kept, id: mark.id }
  const merged = editRecord<MarkPosition & { id: string }>('mark', standing, {
    to: act.taken,
    upon: act.upon,
  })
  if (!merged.ok) return merged
  const { id: _, ...taken } = merged.value
  const complaint = complaintAboutChoices(choiceLists, taken, kept)
  if (complaint) return refused(complaint)
  const after = { ...taken, positions: corners.filter(corner => taken.positions.includes(corner)) }
  const others = said.positions.filter(one => one.contradictionId !== contradictionId)
  const isEmpty = isSame(after, noPosition(contradictionId))
  return accepted(withSaid(mark, { ...said, positions: isEmpty ? others : [...others, after] }))
}

/** Of a contradiction of which nothing is said. */
export function noPosition(contradictionId: string): MarkPosition {
  return { contradictionId, positions: [], attitudeToFirst: null, attitudeToSecond: null, treatment: null }
}

export function saidOfMark({ said }: Pick<Mark, 'said'>): MarkSaid {
  return { ...nothingSaidOfMark, ...said }
}

export function notChosen(aspectId: string): MarkAspect {
  return { aspectId, values: [], reason: '' }
}

function isOffered(aspect: Aspect, valueId: string): boolean {
  return !aspect.retired && aspect.values.some(({ id, retired }) => id === valueId && !retired)
}

function withSaid(mark: Mark, said: MarkSaid): Change {
  const kept = isSame(said, nothingSaidOfMark) ? null : said
  return isSame(mark.said, kept) ? [] : [changed('mark', mark, { ...mark, said: kept })]
}

function tidy(said: Partial<MarkWriting>): Partial<MarkWriting> {
  const { memo, connotes, connotesIds } = said
  return {
    ...(memo === undefined ? {} : { memo: memo.trim() }),
    ...(connotes === undefined ? {} : { connotes: connotes.trim() }),
    ...(connotesIds === undefined ? {} : { connotesIds: [...new Set(connotesIds)] }),
  }
}

function complaintAbout(text: string): MarkSaidRefusal | null {
  const complaint = complaintAboutWriting(text)
  if (complaint === 'too-long') return { kind: 'mark-text-too-long', most: bounds.writing }
  return complaint ? { kind: 'mark-text-not-plain' } : null
}
