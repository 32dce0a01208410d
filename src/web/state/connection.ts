/** Whether the program answers. */
export interface ConnectionState {
  answering: boolean
}

export const connected: ConnectionState = { answering: true }

export function answering(state: ConnectionState, isAnswering: boolean): ConnectionState {
  return state.answering === isAnswering ? state : { answering: isAnswering }
}
