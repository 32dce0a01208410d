import type { KnownFindings } from '../kept/keep-finding.ts'
import { keepFinding, removeFinding, renewFinding } from '../kept/keep-finding.ts'
import type { KnownQueries, NewSavedQuery } from '../queries/saved-query.ts'
import { removeQuery, saveQuery } from '../queries/saved-query.ts'
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

export type QueryAct =
  /** Under a name, or in its new form. `upon`: the saved query that the new form was made from. */
  | { kind: 'save-query'; saved: NewSavedQuery; upon?: NewSavedQuery }
  | { kind: 'remove-query'; savedQueryId: string }

/** Acts on the queries that are saved with the study. */
export const queryActs: ActFamily<QueryAct, KnownQueries> = {
  area: 'find',
  ground: 'study',
  place: {
    'save-query': (known, { saved, upon }) => saveQuery(known, saved, upon),
    'remove-query': (known, { savedQueryId }) => removeQuery(known, savedQueryId),
  },
}
