import type { KnownFocalSymbols } from '../focal/declare-focal.ts'
import { declareFocal, withdrawFocal } from '../focal/declare-focal.ts'
import type { NewFocalSymbol } from '../focal/focal-symbol.ts'
import type { ActFamily } from './act-family.ts'

export type FocalAct =
  /** Stamped by the program with the time. */
  { kind: 'declare-focal'; focal: NewFocalSymbol } | { kind: 'withdraw-focal'; focalSymbolId: string }

/** Acts on what was declared to be looked for. */
export const focalActs: ActFamily<FocalAct, KnownFocalSymbols> = {
  area: 'analysis',
  ground: 'study',
  place: {
    'declare-focal': (known, { focal }) => declareFocal(known, focal),
    'withdraw-focal': (known, { focalSymbolId }) => withdrawFocal(known, focalSymbolId),
  },
}
