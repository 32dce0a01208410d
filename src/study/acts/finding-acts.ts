import type { KnownFindings } from '../kept/keep-finding.ts'
import { keepFinding, removeFinding, renewFinding } from '../kept/keep-finding.ts'
import type { ActFamily } from './act-family.ts'

export type FindingAct =
  /** Puts the question and keeps what it is answered; the program computes it, whatever the page shows. */
  | { kind: 'keep-finding'; findingId: string; question: string; asked: Record<string, unknown> }
  /** Puts the question of a kept finding again, and keeps the answer in the place of the old one. */
  | { kind: 'renew-finding'; findingId: string }
  | { kind: 'remove-finding'; findingId: string }

/** Acts on what is kept of an analysis. */
export const findingActs: ActFamily<FindingAct, KnownFindings> = {
  area: 'analysis',
  ground: 'study',
  place: {
    'keep-finding': (known, { findingId, question }) => keepFinding(known, findingId, question),
    'renew-finding': known => renewFinding(known),
    'remove-finding': known => removeFinding(known),
  },
}
