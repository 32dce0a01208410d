/** What the address of a screen said last in this window, by its path: going back to the screen brings it back. */
export type PlacesState = Readonly<Record<string, object>>

export const nowhereYet: PlacesState = {}

export function placeSeen(state: PlacesState, path: string, search: object): PlacesState {
  if (JSON.stringify(state[path]) === JSON.stringify(search)) return state
  return { ...state, [path]: search }
}
