import { useRef } from 'react'
import type { Mark } from '../../../../study/index.ts'
import type { Edge } from '../../../state/chosen.ts'
import { useAppState } from '../../../use-app.ts'
import type { MarkDraft } from '../../hands/mark-draft.ts'
import type { TimelineControl } from '../timeline-control.ts'
import type { Lanes } from '../use-moving.ts'
import { useMoving } from '../use-moving.ts'
import styles from './Hands.module.css'

interface MarkHandlesProps {
  marks: readonly Mark[]
  draft: MarkDraft
  control: TimelineControl
  lanes: Lanes
}

/** The two handles of the mark that is chosen; the one in hand is filled. */
export function MarkHandles({ marks, ...rest }: MarkHandlesProps) {
  const chosen = useAppState(state => state.chosen)
  const mark = chosen.kind === 'mark' ? marks.find(({ id }) => id === chosen.id) : undefined
  return mark && <Handles mark={mark} edge={(chosen.kind === 'mark' && chosen.edge) || null} {...rest} />
}

interface HandlesProps extends Omit<MarkHandlesProps, 'marks'> {
  mark: Mark
  edge: Edge | null
}

function Handles({ mark, edge, draft, control, lanes }: HandlesProps) {
  const box = useRef<HTMLDivElement>(null)
  const topNow = () => lanes.topOf(mark.codeId)
  useMoving(box, { playback: draft, control }, () => draft.spanOf(mark), { of: mark, topNow, lanes })
  return <div ref={box} className={styles.handles} data-testid="mark-handles" data-edge={edge ?? undefined} />
}
