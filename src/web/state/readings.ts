import type { ReadingsAnswer } from '../../server/contracts/index.ts'
import type {
  Change,
  Mediation,
  MediationSpan,
  Memo,
  MemoFrame,
  Plate,
  PlateItem,
  RealityReading,
} from '../../study/index.ts'
import { applyToList } from '../../study/index.ts'
import type { LinkRecords } from './links/link-records.ts'
import { withLinks } from './links/link-records.ts'
import type { WaitingAct } from './outbox.ts'

export type ReadingPart = ReadingsAnswer['parts'][number]

/** What the coder at home reads in films, links, lays on plates and writes in the notebook. */
export interface ReadingRecords extends LinkRecords {
  mediations: readonly Mediation[]
  spans: readonly MediationSpan[]
  realities: readonly RealityReading[]
  plates: readonly Plate[]
  /** Those of plates that are gone too: they are shown again where the plate comes back. */
  plateItems: readonly PlateItem[]
  memos: readonly Memo[]
  memoFrames: readonly MemoFrame[]
}

export interface ReadingsState extends ReadingRecords {
  loaded: boolean
  /** Of marks that are ends of links: their codes, as the program last said them. */
  linkedMarks: ReadingsAnswer['linkedMarks']
  /** What stills and names of places are drawn from, as the program last said it. */
  parts: Readonly<Record<string, ReadingPart>>
  /** Something of a part has changed, or a part has come in, of which the program has not told yet. */
  isStale: boolean
}

export const noReadings: ReadingsState = {
  ...{ loaded: false, isStale: false, mediations: [], spans: [], realities: [], parts: {} },
  ...{ links: [], linkEnds: [], linkKinds: [], linkedMarks: [] },
  ...{ plates: [], plateItems: [], memos: [], memoFrames: [] },
}

export function readingsRead(_before: ReadingsState, answer: ReadingsAnswer): ReadingsState {
  const { parts, ...records } = answer
  const byId = Object.fromEntries(parts.map(part => [part.partId, part]))
  return { loaded: true, isStale: false, ...records, parts: byId }
}

/** What an act has done, here or in another window. Harmless when said twice; blind to other coders. */
export function readingsChanged(state: ReadingsState, change: Change, coderId: string | null): ReadingsState {
  const records = withChange(state, change, coderId)
  const isStale =
    state.isStale ||
    change.some(
      entry => isOfUnknownPart(records, entry) || isOfKnownPart(state, entry) || isOfLinkedMark(state, entry),
    )
  return records === state && isStale === state.isStale ? state : { ...state, ...records, isStale }
}

/** The readings with what is still on its way to the program. */
export function shownReadings(
  state: ReadingRecords,
  waiting: readonly WaitingAct[],
  coderId: string | null,
): ReadingRecords {
  return waiting.reduce<ReadingRecords>((shown, { change }) => withChange(shown, change, coderId), state)
}

function withChange<Records extends ReadingRecords>(
  state: Records,
  change: Change,
  coderId: string | null,
): Records {
  return withLinks(withPages(withReadings(state, change, coderId), change, coderId), change, coderId)
}

/** Plates and the notebook; what lies on a plate, and frames of a memo, of whoever's they are. */
function withPages<Records extends ReadingRecords>(
  state: Records,
  change: Change,
  coderId: string | null,
): Records {
  const of = (wanted: 'plate' | 'memo') =>
    change.filter(
      ({ kind, before, after }) => kind === wanted && ((after ?? before) as Plate | Memo).coderId === coderId,
    )
  const has = (wanted: 'plateItem' | 'memoFrame') => change.some(({ kind }) => kind === wanted)
  const [plates, memos] = [of('plate'), of('memo')]
  if (plates.length + memos.length === 0 && !has('plateItem') && !has('memoFrame')) return state
  return {
    ...state,
    plates: plates.length > 0 ? applyToList('plate', state.plates, plates) : state.plates,
    plateItems: has('plateItem') ? applyToList('plateItem', state.plateItems, change) : state.plateItems,
    memos: memos.length > 0 ? applyToList('memo', state.memos, memos) : state.memos,
    memoFrames: has('memoFrame') ? applyToList('memoFrame', state.memoFrames, change) : state.memoFrames,
  }
}

function withReadings<Records extends ReadingRecords>(
  state: Records,
  change: Change,
  coderId: string | null,
): Records {
  const own = change.filter(
    ({ kind, before, after }) =>
      (kind === 'mediation' || kind === 'realityReading') && (after ?? before)!.coderId === coderId,
  )
  const mediations = own.some(({ kind }) => kind === 'mediation')
    ? applyToList('mediation', state.mediations, own)
    : state.mediations
  const ids = new Set([...state.mediations, ...mediations].map(({ id }) => id))
  const spans = change.filter(
    ({ kind, before, after }) => kind === 'mediationSpan' && ids.has((after ?? before)!.mediationId),
  )
  if (own.length + spans.length === 0) return state
  return {
    ...state,
    mediations,
    spans: spans.length > 0 ? applyToList('mediationSpan', state.spans, spans) : state.spans,
    realities: own.some(({ kind }) => kind === 'realityReading')
      ? applyToList('realityReading', state.realities, own)
      : state.realities,
  }
}

type Parts = Pick<ReadingsState, 'parts'>

function isOfUnknownPart(records: ReadingRecords & Partial<Parts>, { kind, after }: Change[number]): boolean {
  switch (kind) {
    case 'mediationSpan':
    case 'realityReading':
    case 'plateItem':
    case 'memoFrame':
    case 'linkEnd':
      return after ? records.parts?.[after.partId] === undefined : false
    default:
      return false
  }
}

/** A mark that is an end of a link, or an end that is a mark: where it lies and what its code is, the program knows. */
function isOfLinkedMark(
  { linkedMarks }: Pick<ReadingsState, 'linkedMarks'>,
  { kind, before, after }: Change[number],
): boolean {
  if (kind === 'linkEnd') return after !== null && after.attachedTo !== null
  return kind === 'mark' && linkedMarks.some(({ id }) => id === (after ?? before)!.id)
}

/** Its shots, by which places have numbers, its scenes and chosen stills, or the copy whose frames it has. */
function isOfKnownPart({ parts }: Parts, { kind, before, after }: Change[number]): boolean {
  if (kind === 'part') return (after ?? before)!.id in parts
  return (kind === 'shot' || kind === 'scene' || kind === 'chosenStill') && (after ?? before)!.partId in parts
}
