import type { Computed, PermutationAnswer } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { OutlineLine } from './outline-line.ts'
import { part } from './outline-line.ts'

interface TestedByEither {
  permutation: Computed<PermutationAnswer>
  maxT: Computed<{ p: number }>
  directorBlocks: Computed<PermutationAnswer & { maxT: Computed<{ p: number }> }>
}

/** The p that speaks, of films or of directors, corrected or not, and what was dealt for it. */
export function tested(
  { permutation, maxT, directorBlocks }: TestedByEither,
  unit: 'films' | 'directors',
): { p: number | null; corrected: number | null; dealt: OutlineLine['dealt'] } {
  const own = unit === 'directors' ? directorBlocks : permutation
  const family =
    unit === 'films' ? maxT : isNotComputable(directorBlocks) ? directorBlocks : directorBlocks.maxT
  return { p: part(own, 'p'), corrected: part(family, 'p'), dealt: dealtIn(own) }
}

export function dealtIn(test: Computed<{ assignments: number; draws: number | null }>): OutlineLine['dealt'] {
  return isNotComputable(test) ? null : { assignments: test.assignments, draws: test.draws }
}
