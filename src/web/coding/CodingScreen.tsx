import { useEffect, useState } from 'react'
import type { Refusal, Words } from '../../words/index.ts'
import { DeskHead } from '../stage/head/DeskHead.tsx'
import { NoFilmHere, useIsNoFilm } from '../stage/head/NoFilmHere.tsx'
import { ScreenRefusal } from '../stage/opening/ScreenRefusal.tsx'
import { usePart } from '../stage/opening/use-part.ts'
import { openWithoutFile } from '../stage/opening/without-file.ts'
import type { PartState } from '../state/parts.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { CodingDesk } from './CodingDesk.tsx'
import styles from './CodingScreen.module.css'

interface CodingScreenProps {
  partId: string
  passId: string | undefined
}

/** One part on the desk. */
export function CodingScreen({ partId, passId }: CodingScreenProps) {
  const words = useWords()
  const { part, open, isCodingRead, refusal } = useDeskRecords(partId)
  if (useIsNoFilm(partId)) return <NoFilmHere partId={partId} mode="coding" />
  const onDesk = open ?? openWithoutFile(part)
  if (onDesk && isCodingRead) return <CodingDesk {...onDesk} passId={passId} />
  if (refusal) return <ScreenRefusal refusal={refusal} />
  return (
    <>
      <DeskHead partId={partId} mode="coding" />
      <p className={styles.nothing} role="status">
        {sayWhyEmpty(words, part)}
      </p>
    </>
  )
}

function useDeskRecords(partId: string) {
  const { coding } = useServices()
  const { part, open, refusal: refusalOfPart } = usePart(partId)
  const filmId = part?.view.filmId
  const isCodingRead = useAppState(state => filmId !== undefined && state.coding[filmId] !== undefined)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    if (filmId !== undefined) void coding.readFilm(filmId).then(setRefusal)
  }, [coding, filmId])
  return { part, open, isCodingRead, refusal: refusalOfPart ?? refusal }
}

function sayWhyEmpty({ shots }: Words, part: PartState | undefined): string {
  if (!part) return shots.loading
  if (!part.view.file) return shots.noFile
  return part.view.clock ? shots.loading : shots.noShotsYet
}
