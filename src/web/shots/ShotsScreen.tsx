import type { Words } from '../../words/index.ts'
import { NoFilmHere, useIsNoFilm } from '../stage/head/NoFilmHere.tsx'
import { ScreenRefusal } from '../stage/opening/ScreenRefusal.tsx'
import { usePart } from '../stage/opening/use-part.ts'
import type { PartState } from '../state/parts.ts'
import { useWords } from '../use-app.ts'
import { ShotsDesk } from './ShotsDesk.tsx'
import { ShotsHead } from './ShotsHead.tsx'
import styles from './ShotsScreen.module.css'

/** One part as its shots. */
export function ShotsScreen({ partId }: { partId: string }) {
  const words = useWords()
  const { part, open, refusal } = usePart(partId)
  if (useIsNoFilm(partId)) return <NoFilmHere partId={partId} mode="shots" />
  if (refusal && !part) return <ScreenRefusal refusal={refusal} />
  return (
    <div className={styles.screen}>
      <ShotsHead partId={partId} part={part} />
      {open ? (
        <ShotsDesk {...open} />
      ) : (
        <p className={styles.nothing} role="status">
          {sayWhyEmpty(words, part)}
        </p>
      )}
    </div>
  )
}

function sayWhyEmpty({ shots }: Words, part: PartState | undefined): string {
  if (!part) return shots.loading
  return part.view.file ? shots.noShotsYet : shots.noFile
}
