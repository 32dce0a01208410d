import { useEffect } from 'react'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { ShotsDesk } from './ShotsDesk.tsx'
import { ShotsHead } from './ShotsHead.tsx'
import styles from './ShotsScreen.module.css'

/** One part as its shots. */
export function ShotsScreen({ partId, firstFrame }: { partId: string; firstFrame: number }) {
  const { shots } = useWords()
  const { reader } = useServices()
  const part = useAppState(state => state.parts[partId])
  useEffect(() => void reader.readPart(partId), [reader, partId])
  return (
    <div className={styles.screen}>
      <ShotsHead partId={partId} part={part} />
      {part?.view.clock && part.view.file ? (
        <ShotsDesk part={part} file={part.view.file} clock={part.view.clock} firstFrame={firstFrame} />
      ) : (
        <p className={styles.nothing}>
          {part ? (part.view.file ? shots.noShotsYet : shots.noFile) : shots.loading}
        </p>
      )}
    </div>
  )
}
