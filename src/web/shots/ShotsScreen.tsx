import type { Words } from '../../words/index.ts'
import { ScreenRefusal } from '../stage/opening/ScreenRefusal.tsx'
import { useStaysOpen } from '../stage/opening/use-open-part.ts'
import { usePart } from '../stage/opening/use-part.ts'
import type { PartState } from '../state/parts.ts'
import { useWords } from '../use-app.ts'
import { ShotsDesk } from './ShotsDesk.tsx'
import { ShotsHead } from './ShotsHead.tsx'
import styles from './ShotsScreen.module.css'

/** One part as its shots. */
export function ShotsScreen({ partId, firstFrame }: { partId: string; firstFrame: number }) {
  const words = useWords()
  useStaysOpen(partId)
  const { part, open, refusal } = usePart(partId)
  if (refusal && !part) return <ScreenRefusal refusal={refusal} />
  return (
    <div className={styles.screen}>
      <ShotsHead partId={partId} part={part} />
      {open ? (
        <ShotsDesk {...open} firstFrame={firstFrame} />
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
