import type { CompanionUnit } from '../../../findings/index.ts'

/** In what symbols are together. */
export const unitNames: Record<CompanionUnit, readonly [one: string, many: string]> = {
  shots: ['shot', 'shots'],
  scenes: ['scene', 'scenes'],
  moments: ['stretch of twenty seconds', 'stretches of twenty seconds'],
  'next-shot': ['pair of neighbouring shots', 'pairs of neighbouring shots'],
}
