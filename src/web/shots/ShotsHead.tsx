import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { titleFor } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { filmOfPart } from '../state/films.ts'
import type { PartState } from '../state/parts.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { ShotListMenu } from './ShotListMenu.tsx'
import styles from './ShotsScreen.module.css'
import { ThresholdDialog } from './ThresholdDialog.tsx'

export function ShotsHead({ partId, part }: { partId: string; part: PartState | undefined }) {
  const { shots, corpus, detection } = useWords()
  const [isChoosing, setIsChoosing] = useState(false)
  const { tasks, outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const card = useAppState(state => filmOfPart(state.films, partId))
  const stack = { area: 'shots' as const, filmId: part?.view.filmId ?? null }
  const count = part?.shownShots.length ?? 0
  const meanMs = part && count > 0 ? part.view.endMs / count : null
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{(card && titleFor(card.film, language)) || corpus.untitled}</h1>
      {card && card.parts.length > 1 && <PartSwitch card={card} partId={partId} />}
      <p className={styles.facts}>{count > 0 && shots.facts({ count, meanMs })}</p>
      {part?.view.file && (
        <div className={styles.parts}>
          <IconButton
            icon="undo"
            label={shots.undo}
            hint="undo"
            preventFocusOnPress
            onPress={() => outbox.undo(stack)}
          />
          <IconButton
            icon="redo"
            label={shots.redo}
            hint="redo"
            preventFocusOnPress
            onPress={() => outbox.redo(stack)}
          />
          <Button
            look="quiet"
            icon="detect"
            tip={shots.detectMeaning}
            onPress={() => void tasks.detectShots(partId)}
          >
            {shots.detect}
          </Button>
          <Button look="quiet" onPress={() => setIsChoosing(true)}>
            {detection.open}
          </Button>
          <ShotListMenu partId={partId} />
          {part.view.clock && (
            <ThresholdDialog
              partId={partId}
              clock={part.view.clock}
              isOpen={isChoosing}
              onClose={() => setIsChoosing(false)}
            />
          )}
        </div>
      )}
    </header>
  )
}

function PartSwitch({ card, partId }: { card: FilmCard; partId: string }) {
  const { shots, corpus } = useWords()
  return (
    <nav className={styles.parts} aria-label={shots.part}>
      {card.parts.map(part => (
        <Link
          key={part.id}
          to="/shots/$partId"
          params={{ partId: part.id }}
          aria-current={part.id === partId ? 'page' : undefined}
        >
          {corpus.partName(part)}
        </Link>
      ))}
    </nav>
  )
}
