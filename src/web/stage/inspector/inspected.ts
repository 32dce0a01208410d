import type { ComponentType } from 'react'
import type { FileSummary } from '../../../server/contracts/index.ts'
import type { PartState } from '../../state/parts.ts'
import type { Playback } from '../player/playback.ts'
import type { CodingOfPart } from '../timeline/tracks/code-lanes.ts'

/** What a desk has open, of which the inspector shows what is chosen. */
export interface Inspected {
  part: PartState
  file: FileSummary
  playback: Playback
  /** Null on a screen that reads no coding. */
  coding: CodingOfPart | null
}

/** Shows one thing that is chosen; nothing where it is not there any more. */
export type InspectorView = ComponentType<{ of: Inspected; id: string }>
