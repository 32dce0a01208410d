import type { Code, Mark } from '../../../../study/index.ts'
import type { Hands } from '../../hands/hands.ts'
import type { Playback } from '../../player/playback.ts'
import type { TimelineControl } from '../timeline-control.ts'
import type { Lanes } from '../use-moving.ts'
import { HeldMarks } from './HeldMarks.tsx'
import { InOutRange } from './InOutRange.tsx'
import { MarkHandles } from './MarkHandles.tsx'

interface HandsLayerProps {
  hands: Hands
  marks: readonly Mark[]
  codes: readonly Code[]
  playback: Playback
  control: TimelineControl
  lanes: Lanes
}

/** What hands have hold of, laid over the tracks. */
export function HandsLayer({ hands, marks, codes, ...rest }: HandsLayerProps) {
  const { points, hand, held } = hands
  return (
    <>
      <InOutRange partId={points.partId} {...rest} />
      <MarkHandles marks={marks} draft={hand.draft} {...rest} />
      <HeldMarks held={held} codes={codes} {...rest} />
    </>
  )
}
