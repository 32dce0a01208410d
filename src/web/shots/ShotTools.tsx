import type { Shot, TransitionIn } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import type { Playback } from '../stage/player/playback.ts'
import { usePlaybackValue } from '../stage/player/use-playback.ts'
import { shotIndexAt } from '../state/parts.ts'
import { useWords } from '../use-app.ts'
import { FrameMenu } from './FrameMenu.tsx'
import { SceneMenu } from './SceneMenu.tsx'
import styles from './ShotsScreen.module.css'
import { TransitionMenu } from './TransitionMenu.tsx'
import type { FrameActs } from './use-frame-acts.ts'
import type { SceneActs } from './use-scene-acts.ts'
import type { ShotActs } from './use-shot-acts.ts'

interface ShotToolsProps {
  shots: readonly Shot[]
  playback: Playback
  acts: ShotActs
  choosesKind: boolean
  onChoosesKind: (chooses: boolean) => void
  onReview: () => void
  scenes: SceneActs
  frame: FrameActs
}

export function ShotTools(props: ShotToolsProps) {
  const { shots, playback, acts, choosesKind, onChoosesKind, onReview, scenes, frame } = props
  const { shots: words, review, keys } = useWords()
  const transitionIn = usePlaybackValue(
    playback,
    ({ ms }) => shots[shotIndexAt(shots, ms)]?.transitionIn ?? '',
  )
  return (
    <div className={styles.tools}>
      <Button look="quiet" icon="split" hint="split-shot" preventFocusOnPress onPress={acts.split}>
        {words.split}
      </Button>
      <Button
        look="quiet"
        icon="merge"
        hint="merge-with-previous"
        tip={keys.acts['merge-with-previous']}
        isDisabled={transitionIn === '' || transitionIn === 'start'}
        preventFocusOnPress
        onPress={acts.merge}
      >
        {words.merge}
      </Button>
      {transitionIn !== '' && (
        <TransitionMenu
          transitionIn={transitionIn as TransitionIn}
          isDisabled={transitionIn === 'start'}
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
    </div>
  )
}
