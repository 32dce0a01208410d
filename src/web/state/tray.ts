import type { TrayAnswer } from '../../server/contracts/index.ts'
import type { Change, Gathered, GatheredFinding, GatheredRecord } from '../../study/index.ts'
import { applyToList, inOrder } from '../../study/index.ts'
import type { WaitingAct } from './outbox.ts'

export type TrayPart = TrayAnswer['parts'][number]

export interface TrayState {
  gathered: readonly Gathered[]
  findings: readonly GatheredFinding[]
  records: readonly GatheredRecord[]
  /** What the stills of each part are drawn from, as the program last said it. */
  parts: Readonly<Record<string, TrayPart>>
  /** Something of a part has changed, or a part has come in, of which the program has not told yet. */
  isStale: boolean
  /** What came of the last gathering; null once it has been said for a while. */
  said: SaidOfTray | null
}

export interface SaidOfTray {
  fresh: number
  already: number
}

export type InTray = Gathered | GatheredFinding | GatheredRecord

/** All that lies in it, kind by kind. */
export type TrayRecords = Pick<TrayState, 'gathered' | 'findings' | 'records'>

export const emptyTray: TrayState = {
  ...{ gathered: [], findings: [], records: [], parts: {}, isStale: false, said: null },
}

export function trayRead(before: TrayState, { gathered, findings, records, parts }: TrayAnswer): TrayState {
  const byId = Object.fromEntries(parts.map(part => [part.partId, part]))
  return { gathered, findings, records, parts: byId, isStale: false, said: before.said }
}

/** What an act has done to this coder's tray, here or in another window. Harmless when said twice. */
export function trayChanged(state: TrayState, change: Change, coderId: string | null): TrayState {
  const own = ofCoder(change, coderId)
  const isStale =
    state.isStale ||
    own.some(({ kind, after }) => kind === 'gathered' && after && !state.parts[after.partId]) ||
    change.some(entry => isOfKnownPart(state, entry))
  if (own.length === 0) return isStale === state.isStale ? state : { ...state, isStale }
  return { ...state, isStale, ...applied(state, own) }
}

/** The tray with what is still on its way to the program, in its order. */
export function shownTray(state: TrayRecords, waiting: readonly WaitingAct[]): TrayRecords {
  const change = waiting.flatMap(act => act.change.filter(isInTray))
  return change.length === 0 ? state : applied(state, change)
}

export function listTray(tray: TrayRecords): InTray[] {
  return inOrder(tray)
}

/** The one in the tray that is the same thing: a still is so by where it begins. */
export function findInTray(
  gathered: readonly Gathered[],
  {
    partId,
    what,
    startMs,
    endMs,
    gatheredFrom = null,
  }: Pick<Gathered, 'partId' | 'what' | 'startMs' | 'endMs'> & Partial<Pick<Gathered, 'gatheredFrom'>>,
): Gathered | undefined {
  const line = gatheredFrom?.what === 'dialogue' ? gatheredFrom.id : null
  return gathered.find(
    one =>
      (one.gatheredFrom?.what === 'dialogue' ? one.gatheredFrom.id : null) === line &&
      one.partId === partId &&
      one.what === what &&
      one.startMs === startMs &&
      (what === 'still' || one.endMs === endMs),
  )
}

export function traySaid(state: TrayState, said: SaidOfTray | null): TrayState {
  return { ...state, said }
}

export function isFinding(one: InTray): one is GatheredFinding {
  return 'asked' in one
}

export function isRecord(one: InTray): one is GatheredRecord {
  return 'recordId' in one
}

function applied({ gathered, findings, records }: TrayRecords, change: Change) {
  return {
    gathered: applyToList('gathered', gathered, change),
    findings: applyToList('gatheredFinding', findings, change),
    records: applyToList('gatheredRecord', records, change),
  }
}

function ofCoder(change: Change, coderId: string | null) {
  return change.filter(isInTray).filter(entry => (entry.after ?? entry.before)?.coderId === coderId)
}

function isInTray(
  entry: Change[number],
): entry is Extract<Change[number], { kind: 'gathered' | 'gatheredFinding' | 'gatheredRecord' }> {
  return entry.kind === 'gathered' || entry.kind === 'gatheredFinding' || entry.kind === 'gatheredRecord'
}

/** Its shots, by which things have numbers, its chosen stills, or the copy whose frames it has. */
function isOfKnownPart({ parts }: TrayState, { kind, before, after }: Change[number]): boolean {
  if (kind === 'part') return (after ?? before)!.id in parts
  return (kind === 'shot' || kind === 'chosenStill') && (after ?? before)!.partId in parts
}
