import type { SyntheticEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { FileSummary } from '../../../server/contracts/index.ts'
import { useWords } from '../../use-app.ts'
import { frameOfAddress, stillAddress } from '../stills/still-address.ts'
import styles from './Picture.module.css'
import type { Playback } from './playback.ts'
import { usePlaybackValue } from './use-playback.ts'

const inPicture = { place: 'picture' } as const

/** The current frame as a still; while the next one is drawn the last one stays, and frames in between are left out. */
export function StillPicture({ file, playback }: { file: FileSummary; playback: Playback }) {
  const { player } = useWords()
  const frame = usePlaybackValue(playback, ({ frame }) => frame)
  useEffect(() => playback.attachPicture(), [playback])
  // The picture may have moved on before its event is heard: the address says which frame has come.
  const confirm = ({ currentTarget: { currentSrc } }: SyntheticEvent<HTMLImageElement>) =>
    playback.confirm(frameOfAddress(currentSrc))
  const { shown, isMissing } = useNewestStill(file.id, frame)
  return (
    <>
      {shown !== null && (
        <img
          className={styles.video}
          src={stillAddress(file.id, shown, inPicture)}
          alt={player.still(shown)}
          onLoad={confirm}
        />
      )}
      {isMissing && <p className={styles.missing}>{player.stillMissing}</p>}
    </>
  )
}

function useNewestStill(fileId: string, frame: number) {
  const [shown, setShown] = useState<number | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const isLoading = useRef(false)
  const newest = useRef(frame)
  newest.current = frame
  useEffect(() => {
    const load = (wanted: number) => {
      isLoading.current = true
      const still = new Image()
      still.src = stillAddress(fileId, wanted, inPicture)
      const settle = (isThere: boolean) => {
        isLoading.current = false
        setIsMissing(!isThere)
        if (isThere) setShown(wanted)
        if (newest.current !== wanted) load(newest.current)
      }
      still.decode().then(
        () => settle(true),
        () => settle(false),
      )
    }
    if (!isLoading.current) load(frame)
  }, [fileId, frame])
  return { shown, isMissing }
}
