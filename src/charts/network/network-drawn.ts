import type { CodeKind } from '../../study/index.ts'
import type { Words } from '../../words/index.ts'

export interface NetworkNode {
  id: string
  name: string
  kind: CodeKind
  /** From 0 to 1; the same in the pictures of both periods. */
  x: number
  y: number
  /** How much of the films it is in, of the one that is in most: from 0 to 1. */
  size: number
  presence: 'present' | 'absent' | 'not-looked-for'
  /** What a pointer and a screen reader are told. */
  said: string
}

export interface NetworkTie {
  first: string
  second: string
  /** Of the strongest of both pictures: from 0 to 1. */
  strength: number
  /** In the pictures of both periods, in this one, or in the other. */
  is: 'stays' | 'only-here' | 'only-there'
  /** What the scholar built: both under one head, or on two sides of an opposition. */
  built: 'within' | 'across' | null
  said: string
}

export interface NetworkDrawn {
  width: number
  height: number
  nodes: readonly NetworkNode[]
  ties: readonly NetworkTie[]
  chosenId?: string | null
  /** Where a node leads; without, it leads nowhere. */
  hrefOf?: (id: string) => string
  /** Thin and thick say nothing where no numbers are shown. */
  hasSizes?: boolean
  words: Words['charts']
}
