import type { CompanionUnit } from '../../../findings/index.ts'

/** In what symbols are together. */
export const unitNames: Record<CompanionUnit, readonly [word: string, counted: string]> = {
  shots: ['镜头', '个镜头'],
  scenes: ['场景', '个场景'],
  moments: ['二十秒时段', '个二十秒时段'],
  'next-shot': ['前后相接的镜头', '对前后相接的镜头'],
}
