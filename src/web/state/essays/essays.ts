import type { EssayAnswer, EssaysAnswer } from '../../../server/contracts/index.ts'
import type {
  Change,
  ChosenStill,
  Claim,
  Essay,
  EssayBlock,
  Evidence,
  PrintedNumber,
} from '../../../study/index.ts'
import { applyToList } from '../../../study/index.ts'
import type { WaitingAct } from '../outbox.ts'

/** One essay as it is open here: its texts, its claims, and what they stand on. */
export interface EssayRecords {
  blocks: readonly EssayBlock[]
  claims: readonly Claim[]
  evidence: readonly Evidence[]
  numbers: readonly PrintedNumber[]
}

export type PartOfEvidence = EssayAnswer['parts'][number]

export interface EssaysState {
  loaded: boolean
  essays: readonly Essay[]
  /** How many claims each essay had when the program last said. */
  claimCounts: Readonly<Record<string, number>>
  /** Those that have been opened in this window. */
  opened: Readonly<Record<string, EssayRecords>>
  /** What stills of the parts are drawn from in which the evidence of opened essays lies. */
  parts: Readonly<Record<string, PartOfEvidence>>
  /** Claims were made or removed since the program last said how many there are. */
  isStale: boolean
}

export const noEssays: EssaysState = {
  ...{ loaded: false, essays: [], claimCounts: {}, opened: {}, parts: {}, isStale: false },
}

export function essaysRead(state: EssaysState, { essays, claims }: EssaysAnswer): EssaysState {
  const claimCounts = Object.fromEntries(claims.map(one => [one.essayId, one.claims]))
  return { ...state, loaded: true, essays, claimCounts, isStale: false }
}

export function essayRead(state: EssaysState, { essay, parts, ...records }: EssayAnswer): EssaysState {
  const others = state.essays.filter(({ id }) => id !== essay.id)
  const opened = { ...state.opened, [essay.id]: records as EssayRecords }
  const known = Object.fromEntries(parts.map(part => [part.partId, part]))
  return { ...state, essays: [...others, essay], opened, parts: { ...state.parts, ...known } }
}

/** What an act has done, here or in another window. Harmless when said twice. */
export function essaysChanged(state: EssaysState, change: Change): EssaysState {
  const parts = partsChanged(state.parts, change)
  const own = change.filter(isOfEssays)
  if (own.length === 0) return parts === state.parts ? state : { ...state, parts }
  const isStale =
    state.isStale || own.some(({ kind, before, after }) => kind === 'claim' && !(before && after))
  return { ...withChange(state, own), parts, isStale }
}

/** A still that was chosen for a shot is the one that is shown. */
function partsChanged(parts: EssaysState['parts'], change: Change): EssaysState['parts'] {
  const chosen = change.filter(({ kind }) => kind === 'chosenStill')
  const known = chosen.flatMap(({ before, after }) => parts[((after ?? before) as ChosenStill).partId] ?? [])
  if (known.length === 0) return parts
  const changed = known.map(({ partId, stills, ...part }) => {
    const ofPart = chosen.filter(({ before, after }) => ((after ?? before) as ChosenStill).partId === partId)
    return [partId, { ...part, partId, stills: applyToList('chosenStill', stills, ofPart) }] as const
  })
  return { ...parts, ...Object.fromEntries(changed) }
}

/** The essays with what is still on its way to the program. */
export function shownEssays({ essays, opened }: Shown, waiting: readonly WaitingAct[]): Shown {
  return waiting.reduce<Shown>((shown, { change }) => withChange(shown, change.filter(isOfEssays)), {
    ...{ essays, opened },
  })
}

type Shown = Pick<EssaysState, 'essays' | 'opened'>

const kinds = ['essay', 'essayBlock', 'claim', 'evidence', 'printedNumber'] as const

function isOfEssays({ kind }: Change[number]): boolean {
  return (kinds as readonly string[]).includes(kind)
}

function withChange<State extends Shown>(state: State, change: Change): State {
  if (change.length === 0) return state
  const opened = Object.entries(state.opened).map(([essayId, records]): [string, EssayRecords] => [
    essayId,
    recordsChanged(records, change, essayId),
  ])
  const isSame = opened.every(([essayId, records]) => state.opened[essayId] === records)
  const has = change.some(({ kind }) => kind === 'essay')
  if (isSame && !has) return state
  return {
    ...state,
    essays: has ? applyToList('essay', state.essays, change) : state.essays,
    opened: isSame ? state.opened : Object.fromEntries(opened),
  }
}

function recordsChanged(records: EssayRecords, change: Change, essayId: string): EssayRecords {
  const ofEssay = change.filter(({ kind, before, after }) => {
    const { essayId: of } = (after ?? before) as { essayId?: string }
    return kind === 'evidence'
      ? isOfClaims(records, { change, essayId }, (after ?? before) as Evidence)
      : of === essayId
  })
  if (ofEssay.length === 0) return records
  const has = (wanted: string) => ofEssay.some(({ kind }) => kind === wanted)
  return {
    blocks: has('essayBlock') ? applyToList('essayBlock', records.blocks, ofEssay) : records.blocks,
    claims: has('claim') ? applyToList('claim', records.claims, ofEssay) : records.claims,
    evidence: has('evidence') ? applyToList('evidence', records.evidence, ofEssay) : records.evidence,
    numbers: has('printedNumber') ? applyToList('printedNumber', records.numbers, ofEssay) : records.numbers,
  }
}

/** Evidence names its claim only, which may come with the same change; what a removed claim stood on stays. */
function isOfClaims(
  { claims, evidence }: EssayRecords,
  { change, essayId }: { change: Change; essayId: string },
  { claimId }: Evidence,
): boolean {
  return (
    claims.some(({ id }) => id === claimId) ||
    evidence.some(one => one.claimId === claimId) ||
    change.some(
      ({ kind, id, after }) =>
        kind === 'claim' && id === claimId && (after as Claim | null)?.essayId === essayId,
    )
  )
}
