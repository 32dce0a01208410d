import type { Gate } from '../../study/index.ts'
import { sayLeftOut } from '../say-left-out.ts'
import type { PrintedCodebook } from './printed-codebook.ts'

/** A codebook as others get it, with what was left out said at its head. */
export function throughGate(printed: PrintedCodebook, gate: Gate): PrintedCodebook {
  const going = gate.value(printed)
  const said = sayLeftOut(gate.leftOut(), printed.language)
  return said === null ? going : { ...going, lead: `${going.lead} ${said}` }
}
