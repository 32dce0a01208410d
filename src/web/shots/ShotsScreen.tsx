import { useEffect, useState } from 'react'
import type { Words } from '../../words/index.ts'
import { ScreenRefusal } from '../stage/opening/ScreenRefusal.tsx'
import { useStaysOpen } from '../stage/opening/use-open-part.ts'
import type { PartState } from '../state/parts.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { ShotsDesk } from './ShotsDesk.tsx'
import { ShotsHead } from './ShotsHead.tsx'
import styles from './ShotsScreen.module.css'

/** One part as its shots. */
export function ShotsScreen({ partId, firstFrame }: { partId: string; firstFrame: number }) {
  const words = useWords()
  const { reader } = useServices()
  useStaysOpen(partId)
  const part = useAppState(state => state.parts[partId])
  const [refusal, setRefusal] = useState<{ kind: string } | null>(null)
  useEffect(() => void reader.readPart(partId).then(setRefusal), [reader, partId])
  const { file, clock } = part?.view ?? {}
  if (refusal && !part) return <ScreenRefusal refusal={refusal} />
  return (
    <div className={styles.screen}>
      <ShotsHead partId={partId} part={part} />
      {part && file && clock ? (
        <ShotsDesk part={part} file={file} clock={clock} firstFrame={firstFrame} />
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
