import type { BegunEnd } from '../links/begun-link.ts'

/**
 * A quotation on its way: the place where it is asked what is quoted there, or the excerpt that is carried to where it
 * is. It belongs to the window, and goes along to other films and screens.
 */
export interface BegunQuoteState {
  place: BegunEnd | null
  excerptId: string | null
}

export const noQuoteBegun: BegunQuoteState = { place: null, excerptId: null }

export function quoteLetGo(state: BegunQuoteState): BegunQuoteState {
  return state.place || state.excerptId ? noQuoteBegun : state
}
