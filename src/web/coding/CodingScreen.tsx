import { useEffect, useState } from 'react'
import type { Words } from '../../words/index.ts'
import { ScreenRefusal } from '../stage/opening/ScreenRefusal.tsx'
import { useStaysOpen } from '../stage/opening/use-open-part.ts'
import type { PartState } from '../state/parts.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { CodingDesk } from './CodingDesk.tsx'
import styles from './CodingScreen.module.css'

interface CodingScreenProps {
  partId: string
  firstFrame: number
  passId: string | undefined
}

/** One part on the desk. */
export function CodingScreen({ partId, firstFrame, passId }: CodingScreenProps) {
  const words = useWords()
  useStaysOpen(partId)
  const { part, isCodingRead, refusal } = useDeskRecords(partId)
  const { file, clock } = part?.view ?? {}
  if (part && file && clock && isCodingRead)
    return <CodingDesk part={part} file={file} clock={clock} firstFrame={firstFrame} passId={passId} />
  if (refusal) return <ScreenRefusal refusal={refusal} />
  return (
    <p className={styles.nothing} role="status">
      {sayWhyEmpty(words, part)}
    </p>
  )
}

function useDeskRecords(partId: string) {
  const { reader, coding } = useServices()
  const part = useAppState(state => state.parts[partId])
  const filmId = part?.view.filmId
  const isCodingRead = useAppState(state => filmId !== undefined && state.coding[filmId] !== undefined)
  const [refusal, setRefusal] = useState<{ kind: string } | null>(null)
  useEffect(() => void reader.readPart(partId).then(setRefusal), [reader, partId])
  useEffect(() => {
    if (filmId !== undefined) void coding.readFilm(filmId).then(setRefusal)
  }, [coding, filmId])
  return { part, isCodingRead, refusal }
}

function sayWhyEmpty({ shots }: Words, part: PartState | undefined): string {
  if (!part) return shots.loading
  if (!part.view.file) return shots.noFile
  return part.view.clock ? shots.loading : shots.noShotsYet
}
