/** In the place of an id: one that is yet to be made. */
export const newReading = 'new'

/** What of a stretch a hand can move. */
export type Edge = 'start' | 'end' | 'whole'

/** What the inspector shows: a thing that was chosen, or the shot at the playhead where nothing else is. */
export type Chosen =
  | { kind: 'shot' }
  | { kind: 'scene'; id: string }
  /**
   * `edge`: which of its edges is in hand; then it stays chosen wherever the playhead goes. `region`: which of its
   * regions is, or the new one that is being drawn.
   */
  | { kind: 'mark'; id: string; edge?: Edge | undefined; region?: string | undefined }
  | { kind: 'code'; id: string }
  /** A mark of another coder, which is read and not changed. */
  | { kind: 'beside'; id: string }
  | { kind: 'mediation'; id: string }
  | { kind: 'reality'; id: string }
  | { kind: 'link'; id: string }
  | { kind: 'quoting'; id: string }
  | { kind: 'memo'; id: string }
  | { kind: 'setting'; id: string }
  | { kind: 'dialogue'; id: string }

export type ChosenState = Chosen

/** The region that is being drawn, and is nowhere yet. */
export const newRegion = 'new'

export const shotAtPlayhead: Chosen = { kind: 'shot' }

export function chosenInstead(state: Chosen, chosen: Chosen): Chosen {
  return nameOf(state) === nameOf(chosen) ? state : chosen
}

/** The id of what is chosen, where it is of this kind. */
export function chosenId(state: Chosen, kind: Exclude<Chosen['kind'], 'shot'>): string | null {
  return state.kind === kind ? state.id : null
}

function nameOf(chosen: Chosen): string {
  if (chosen.kind === 'shot') return chosen.kind
  return [chosen.kind, chosen.id, ...(chosen.kind === 'mark' ? [chosen.edge, chosen.region] : [])].join(' ')
}
