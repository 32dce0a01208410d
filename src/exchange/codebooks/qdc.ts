/** Namespace of REFI-QDA's codebooks (QDA-XML 1.0). */
export const qdcSpace = 'urn:QDA-XML:codebook:1.0'

/** Whether it is the namespace of some version: NVivo writes 1:0, older programs 0:4. */
export function isQdcSpace(space: string): boolean {
  return /^urn:QDA-XML:codebook(?::[\d.:]+)?$/i.test(space)
}

/** A code as such a codebook has it. */
export interface QdcCode {
  guid: string
  name: string
  description: string
  /** `#rrggbb`; null where none is said. */
  colour: string | null
  /** Whether something can be coded with it, or it only groups others. */
  isCodable: boolean
  /** The place of the one that it stands under, among those before it; null at the head. */
  under: number | null
}

export interface QdcSet {
  name: string
  description: string
  guids: string[]
}

export interface QdcCodebook {
  /** Each after the one that it stands under. */
  codes: QdcCode[]
  sets: QdcSet[]
  /** How often it refers to notes, which a codebook does not hold. */
  noteRefs: number
}

export const mostCodes = 20_000
