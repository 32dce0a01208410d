import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './PlayingThrough.module.css'
import type { PlayThroughActs } from './use-play-through.ts'

/** Which of the stretches is played, and the way to those beside it. It stands where there is room. */
export function PlayingThrough({ acts }: { acts: PlayThroughActs }) {
  const { player: words } = useWords()
  const playing = useAppState(state => state.playThrough)
  if (!playing) return null
  const { name, spans, at } = playing
  return (
    <span className={styles.playing}>
      <IconButton
        icon="previous-shot"
        size="small"
        label={words.previousFound}
        hint="previous-found"
        preventFocusOnPress
        onPress={acts.previous}
      />
      <span className={styles.name}>
        {words.playingThrough({ name, number: at + 1, count: spans.length })}
      </span>
      <IconButton
        icon="next-shot"
        size="small"
        label={words.nextFound}
        hint="next-found"
        preventFocusOnPress
        onPress={acts.next}
      />
      <Button look="quiet" preventFocusOnPress onPress={acts.end}>
        {words.endFound}
      </Button>
    </span>
  )
}
