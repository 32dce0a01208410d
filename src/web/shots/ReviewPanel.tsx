import type { CSSProperties } from 'react'
import { useEffect, useState } from 'react'
import type { FileSummary } from '../../server/contracts/index.ts'
import { sayRefusal, timeCode } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Progress } from '../controls/Progress.tsx'
import type { Playback } from '../stage/player/playback.ts'
import type { PartState } from '../state/parts.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './ReviewPanel.module.css'
import { ReviewStills } from './ReviewStills.tsx'
import { TransitionMenu } from './TransitionMenu.tsx'
import type { Review, ReviewOf, UnderReview } from './use-review.ts'
import { useReview } from './use-review.ts'

interface ReviewPanelProps {
  part: PartState
  file: FileSummary
  playback: Playback
  onClose: () => void
}

/** The boundaries most likely wrong, and those most likely missed, one after the other by key. */
export function ReviewPanel({ part, file, playback, onClose }: ReviewPanelProps) {
  const { review: words, navigation } = useWords()
  const share = useAppState(state => state.preferences.sheetShare)
  const review = useReview(part, playback)
  const [choosesKind, setChoosesKind] = useState(false)
  useReviewKeys(review, { onClose, chooseKind: () => setChoosesKind(true) })
  const { queue, seen, of } = review
  const count = queue.items.length
  return (
    <section
      className={styles.panel}
      style={{ '--sheet-share': `${share * 100}%` } as CSSProperties}
      aria-label={words.title}
    >
      <header className={styles.head}>
        <h2 aria-live="polite">
          {queue.index < count ? words.progress({ number: queue.index + 1, count }) : words.title}
        </h2>
        <IconButton icon="close" label={navigation.close} hint="leave-review" onPress={onClose} />
      </header>
      <div className={styles.bar}>
        <Progress label={words.title} share={count === 0 ? 1 : queue.index / count} />
      </div>
      <div className={styles.body}>
        <Choice<ReviewOf>
          label={words.title}
          choices={[
            { value: 'wrong', name: words.wrong },
            { value: 'missed', name: words.missed },
          ]}
          chosen={of}
          onChoose={next => void review.begin(next)}
        />
        {seen ? (
          <>
            <ReviewStills file={file} playback={playback} seen={seen} next={review.coming} />
            <Facts seen={seen} playback={playback} />
            <Decisions review={review} seen={seen} choosesKind={choosesKind} onChoosesKind={setChoosesKind} />
          </>
        ) : (
          <AtEnd review={review} />
        )}
      </div>
    </section>
  )
}

function Facts({ seen, playback }: { seen: UnderReview; playback: Playback }) {
  const { review: words, shots } = useWords()
  return (
    <p className={styles.facts}>
      <span>{shots.transition[seen.transitionIn]}</span>
      <span>{timeCode(playback.clock, seen.frame)}</span>
      <span>{seen.confidence === null ? words.settled : words.sure(seen.confidence)}</span>
    </p>
  )
}

interface DecisionsProps {
  review: Review
  seen: UnderReview
  choosesKind: boolean
  onChoosesKind: (chooses: boolean) => void
}

function Decisions({ review, seen, choosesKind, onChoosesKind }: DecisionsProps) {
  const { review: words } = useWords()
  const standing = seen.item.kind === 'standing'
  const usual = { isDisabled: seen.isSettled, preventFocusOnPress: true }
  return (
    <div className={styles.decisions}>
      <Button look="strong" hint="review-yes" onPress={review.yes} {...usual}>
        {standing ? words.keep : words.set}
      </Button>
      <Button look="plain" hint="review-no" onPress={review.no} {...usual}>
        {standing ? words.takeAway : words.noneHere}
      </Button>
      <TransitionMenu
        transitionIn={seen.transitionIn}
        isDisabled={seen.isSettled}
        isOpen={choosesKind}
        onOpen={onChoosesKind}
        onRetype={review.retype}
      />
      <span className={styles.steps}>
        <IconButton
          icon="frame-back"
          label={words.earlier}
          hint="review-boundary-back"
          preventFocusOnPress
          onPress={() => review.nudge(-1)}
        />
        <IconButton
          icon="frame-forward"
          label={words.later}
          hint="review-boundary-forward"
          preventFocusOnPress
          onPress={() => review.nudge(1)}
        />
      </span>
      <span className={styles.steps}>
        <IconButton
          icon="previous-shot"
          label={words.back}
          hint="review-back"
          preventFocusOnPress
          onPress={review.back}
        />
        <IconButton
          icon="next-shot"
          label={words.next}
          hint="review-next"
          preventFocusOnPress
          onPress={review.next}
        />
        <IconButton icon="undo" label={words.undo} hint="undo" preventFocusOnPress onPress={review.undo} />
      </span>
    </div>
  )
}

function AtEnd({ review }: { review: Review }) {
  const { review: words, refusals } = useWords()
  const { queue, of, refusal } = review
  const count = queue.items.length
  const isPassedBy = queue.index < count
  const sentence = () => {
    if (refusal) return sayRefusal(refusals, refusal)
    if (isPassedBy) return words.gone
    return count === 0 ? words.nothing[of] : words.looked(count)
  }
  return (
    <div className={styles.end} role="status">
      <p>{sentence()}</p>
      {!refusal && count > 0 && (
        <Button look="strong" hint="review-yes" preventFocusOnPress onPress={review.goOn}>
          {isPassedBy ? words.next : words.more}
        </Button>
      )}
    </div>
  )
}

function useReviewKeys(
  review: Review,
  { onClose, chooseKind }: { onClose: () => void; chooseKind: () => void },
) {
  const { shortcuts } = useServices()
  useEffect(
    () =>
      shortcuts.handle('review', {
        'review-yes': () => (review.seen ? review.yes() : review.goOn()),
        'review-no': review.no,
        'review-retype': chooseKind,
        'review-boundary-back': () => review.nudge(-1),
        'review-boundary-forward': () => review.nudge(1),
        'review-next': review.next,
        'review-back': review.back,
        'leave-review': onClose,
        undo: review.undo,
        redo: review.redo,
      }),
    [shortcuts, review, onClose, chooseKind],
  )
}
