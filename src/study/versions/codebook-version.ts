import type { Aspect } from '../codebook/aspect.ts'
import type { Code } from '../codebook/code.ts'
import type { Contradiction } from '../codebook/contradiction.ts'

/** All of a codebook, as it stood. */
export interface CodebookSnapshot {
  codes: Code[]
  contradictions: Contradiction[]
  aspects: Aspect[]
}

/** A codebook that was published: what marks made from then on are made by. What stands beside it is the draft. */
export interface CodebookVersion extends CodebookSnapshot {
  id: string
  /** From 1, without gaps. */
  number: number
  publishedAt: string
  note: string
}

/**
 * What a merge makes of looking. `same`: the codes were one thing, and whoever looked for one looked for both. `wider`:
 * only where both were looked for has the merged code been looked for.
 */
export const mergedLooking = ['same', 'wider'] as const

/** A code that goes over into another one, or into several. */
export interface CodebookStep {
  id: string
  how: 'merge' | 'split'
  fromId: string
  /** One, of a merge; two or more, of a split. */
  intoIds: string[]
  looking: (typeof mergedLooking)[number]
  /** The version with which it was taken; null while it is only planned. */
  codebookVersionId: string | null
}

/** The version by which something was made; null before the first was published. */
export function versionAt(versions: readonly CodebookVersion[], madeAt: string): CodebookVersion | null {
  const before = versions.filter(({ publishedAt }) => publishedAt <= madeAt)
  return before.reduce<CodebookVersion | null>(
    (last, version) => (last && last.number > version.number ? last : version),
    null,
  )
}
