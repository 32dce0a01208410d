import type { ProposedScene, Scene } from '../../study/index.ts'
import { ofLevel } from '../../study/index.ts'
import { classNames } from '../controls/class-names.ts'
import { pixelAtMs } from '../stage/timeline/timeline-view.ts'
import type { TimelineControl } from '../stage/timeline/use-timeline-view.ts'
import { useWords } from '../use-app.ts'
import styles from './SceneBand.module.css'

interface SceneBandProps {
  scenes: readonly Scene[]
  proposals: readonly ProposedScene[]
  control: TimelineControl
}

/** Sequences and scenes along the film, below its shots. */
export function SceneBand({ scenes, proposals, control }: SceneBandProps) {
  const { scenes: words } = useWords()
  const sequences = ofLevel({ scenes }, 'sequence')
  const single = ofLevel({ scenes }, 'scene')
  if (scenes.length === 0 && proposals.length === 0) return null
  return (
    <div aria-hidden="true">
      {sequences.length > 0 && (
        <div className={styles.band}>
          {sequences.map((sequence, index) => (
            <Stretch
              key={sequence.id}
              stretch={sequence}
              look={styles.sequence}
              words={sequence.name || words.sequenceNumber(index + 1)}
              control={control}
            />
          ))}
        </div>
      )}
      <div className={styles.band}>
        {single.map((scene, index) => (
          <Stretch
            key={scene.id}
            stretch={scene}
            look={styles.scene}
            words={scene.name || words.sceneNumber(index + 1)}
            control={control}
          />
        ))}
        {proposals.map(proposal => (
          <Stretch
            key={proposal.startMs}
            stretch={proposal}
            look={styles.proposed}
            words={words.proposedShort}
            control={control}
          />
        ))}
      </div>
    </div>
  )
}

interface StretchProps {
  stretch: ProposedScene
  look: string | undefined
  words: string
  control: TimelineControl
}

const leastForWords = 28

/** A stretch within the view, its words kept where they can be read. */
function Stretch({ stretch, look, words, control }: StretchProps) {
  const { view, extent } = control
  const from = Math.max(0, Math.round(pixelAtMs(view, stretch.startMs)))
  const to = Math.min(extent.width, Math.round(pixelAtMs(view, stretch.endMs)))
  if (to <= 0 || from >= extent.width || to <= from) return null
  return (
    <div
      className={classNames(styles.stretch, look)}
      style={{ left: from, width: Math.max(1, to - from - 1) }}
    >
      {to - from >= leastForWords && words}
    </div>
  )
}
