import { createContext, useContext } from 'react'

/** The finding that a page shows: which question was put, how, and from which table it was answered. */
export interface ShownFinding {
  question: string
  asked: object
  tableDigest: string
}

export const FindingContext = createContext<ShownFinding | null>(null)

/** Where on the page something stands, by the id of its heading; null is the page as a whole. */
export const PlaceContext = createContext<string | null>(null)

export const useShownFinding = () => useContext(FindingContext)
export const usePlaceOnPage = () => useContext(PlaceContext)
