/** Whether the program answers, and how many acts wait here for it. */
export interface ConnectionState {
  answering: boolean
  actsHeld: number
}

export const connected: ConnectionState = { answering: true, actsHeld: 0 }

export function answering(state: ConnectionState, isAnswering: boolean): ConnectionState {
  return state.answering === isAnswering ? state : { ...state, answering: isAnswering }
}

export function holding(state: ConnectionState, actsHeld: number): ConnectionState {
  return state.actsHeld === actsHeld ? state : { ...state, actsHeld }
}
