import type { Shot } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import type { TimelineControl } from '../stage/timeline/use-timeline-view.ts'
import { useWords } from '../use-app.ts'
import { FrameMenu } from './FrameMenu.tsx'
import { SceneMenu } from './SceneMenu.tsx'
import styles from './ShotsScreen.module.css'
import { TransitionMenu } from './TransitionMenu.tsx'
import type { FrameActs } from './use-frame-acts.ts'
import type { SceneActs } from './use-scene-acts.ts'
import type { ShotActs } from './use-shot-acts.ts'

interface ShotToolsProps {
  shot: Shot | undefined
  number: number
  acts: ShotActs
  control: TimelineControl
  choosesKind: boolean
  onChoosesKind: (chooses: boolean) => void
  onReview: () => void
  scenes: SceneActs
  frame: FrameActs
}

export function ShotTools(props: ShotToolsProps) {
  const { shot, number, acts, control, choosesKind, onChoosesKind, onReview, scenes, frame } = props
  const { shots, player, review, keys } = useWords()
  const middle = control.extent.width / 2
  return (
    <div className={styles.tools}>
      <Button look="quiet" icon="split" hint="split-shot" preventFocusOnPress onPress={acts.split}>
        {shots.split}
      </Button>
      <Button
        look="quiet"
        icon="merge"
        hint="merge-with-previous"
        tip={keys.acts['merge-with-previous']}
        isDisabled={number <= 1}
        preventFocusOnPress
        onPress={acts.merge}
      >
        {shots.merge}
      </Button>
      {shot && (
        <TransitionMenu
          transitionIn={shot.transitionIn}
          isDisabled={shot.transitionIn === 'start'}
          isOpen={choosesKind}
          onOpen={onChoosesKind}
          onRetype={acts.retype}
        />
      )}
      <Button
        look="quiet"
        icon="search"
        hint="begin-review"
        tip={review.beginMeaning}
        preventFocusOnPress
        onPress={onReview}
      >
        {review.begin}
      </Button>
      <SceneMenu acts={scenes} />
      <FrameMenu acts={frame} />
      <span className={styles.group}>
        <span className={styles.divider} />
        <IconButton
          icon="zoom-out"
          label={player.zoomOut}
          hint="zoom-out"
          preventFocusOnPress
          onPress={() => control.zoomOut(middle)}
        />
        <IconButton
          icon="zoom-in"
          label={player.zoomIn}
          hint="zoom-in"
          preventFocusOnPress
          onPress={() => control.zoomIn(middle)}
        />
        <IconButton
          icon="zoom-whole"
          label={player.zoomWhole}
          hint="zoom-whole"
          preventFocusOnPress
          onPress={control.whole}
        />
      </span>
    </div>
  )
}
