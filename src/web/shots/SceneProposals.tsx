import { Button } from '../controls/Button.tsx'
import { useWords } from '../use-app.ts'
import styles from './SceneProposals.module.css'
import type { SceneActs } from './use-scene-acts.ts'

/** Scenes that are only proposed yet: taken all at once, or left. */
export function SceneProposals({ acts }: { acts: SceneActs }) {
  const { scenes: words } = useWords()
  const count = acts.proposals.length
  if (!acts.isProposing && count === 0) return null
  return (
    <div className={styles.bar} role="status">
      <span className={styles.words}>{acts.isProposing ? words.proposing : words.proposedCount(count)}</span>
      {!acts.isProposing && (
        <>
          <Button look="strong" hint="take-scenes" preventFocusOnPress onPress={acts.take}>
            {words.take}
          </Button>
          <Button look="quiet" preventFocusOnPress onPress={acts.leave}>
            {words.leave}
          </Button>
        </>
      )}
    </div>
  )
}
