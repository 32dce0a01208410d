/** How the later films were expected to stand to the earlier ones. */
export const focalDirections = ['rose', 'fell'] as const
export type FocalDirection = (typeof focalDirections)[number]

/** A code that somebody declared to be what the study is about, with the day on which that was said. */
export interface FocalSymbol {
  id: string
  codeId: string
  coderId: string
  /** Null where no direction was expected: both sides count. */
  direction: FocalDirection | null
  /** Before looking at results, or after: the word of whoever declares it, with the date beside it. */
  declared: 'before' | 'after'
  declaredAt: string
}

export type NewFocalSymbol = Pick<FocalSymbol, 'id' | 'codeId' | 'direction' | 'declared'>
