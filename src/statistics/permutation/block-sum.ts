// SPDX-License-Identifier: MIT
import type { StepRange } from './permutation-plan.ts'
import { stepsPerBlock } from './permutation-plan.ts'

/**
 * A sum over a walk that comes out bit for bit the same for any number of chunks: one sum per block, the
 * blocks added in their order at the end.
 */
export interface BlockSums {
  firstBlock: number
  sums: Float64Array
}

export function emptyBlockSums(range: StepRange): BlockSums {
  const firstBlock = Math.floor(range.from / stepsPerBlock)
  const afterLast = Math.ceil(range.to / stepsPerBlock)
  return { firstBlock, sums: new Float64Array(Math.max(0, afterLast - firstBlock)) }
}

export function addToBlock(blocks: BlockSums, step: number, value: number): void {
  blocks.sums[Math.floor(step / stepsPerBlock) - blocks.firstBlock]! += value
}

export function totalOfBlocks(parts: readonly BlockSums[]): number {
  let total = 0
  const rising = [...parts].sort((left, right) => left.firstBlock - right.firstBlock)
  for (const { sums } of rising) for (const sum of sums) total += sum
  return total
}
