import type { FrameClock } from '../../study/index.ts'
import type { Condition } from '../files/condition.ts'
import type { Probe } from '../probe/probe.ts'
import type { Boundary } from '../shots/boundary.ts'
import type { ShotParameters } from '../shots/parameters.ts'
import type { Advance, DoingWithKnown } from '../work.ts'

export interface ShotReadingOrder extends DoingWithKnown {
  onProgress?: (advance: Advance) => void
  parameters?: Partial<ShotParameters>
  /** True where nobody waits: the decoder then takes only what others leave of the processor. */
  background?: boolean
  /** Where what has been learnt in the middle of a film is kept; the next reading goes on from it. The caller removes it. */
  unfinishedPath?: string
}

/** All that one pass over a film gives. */
export interface ShotReading {
  probe: Probe
  clock: FrameClock
  frameCount: number
  /** Damaged packets passed over. */
  skippedPackets: number
  /** What is missing or damaged in the file, as the pass over it told. */
  condition: Condition
  boundaries: Boundary[]
  features: Uint8Array
  detectorVersion: string
}
