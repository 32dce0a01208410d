/** What the inspector shows: a thing that was chosen, or the shot at the playhead where nothing else is. */
export type Chosen =
  | { kind: 'shot' }
  | { kind: 'scene'; id: string }
  | { kind: 'mark'; id: string }
  | { kind: 'code'; id: string }

export type ChosenState = Chosen

export const shotAtPlayhead: Chosen = { kind: 'shot' }

export function chosenInstead(state: Chosen, chosen: Chosen): Chosen {
  return nameOf(state) === nameOf(chosen) ? state : chosen
}

/** The id of what is chosen, where it is of this kind. */
export function chosenId(state: Chosen, kind: Exclude<Chosen['kind'], 'shot'>): string | null {
  return state.kind === kind ? state.id : null
}

function nameOf(chosen: Chosen): string {
  return chosen.kind === 'shot' ? chosen.kind : `${chosen.kind} ${chosen.id}`
}
