import { useEffect } from 'react'
import { usePart } from '../stage/opening/use-part.ts'
import { useWords } from '../use-app.ts'
import { FollowedPicture } from './FollowedPicture.tsx'
import styles from './SecondScreen.module.css'
import type { FollowedDesk } from './use-followed-desk.ts'
import { useFollowedDesk } from './use-followed-desk.ts'

/** The picture of the desk alone, in a window for another screen. */
export function SecondScreen() {
  const { player } = useWords()
  const desk = useFollowedDesk()
  useEffect(() => {
    const fill = () => void document.documentElement.requestFullscreen().catch(() => undefined)
    document.addEventListener('dblclick', fill)
    return () => document.removeEventListener('dblclick', fill)
  }, [])
  return (
    <div className={styles.screen}>
      <h1 className="unseen">{player.secondScreenTitle}</h1>
      {desk.partId === null ? (
        <p className={styles.nothing} role="status">
          {player.noDeskOpen}
        </p>
      ) : (
        <PictureOfPart key={desk.partId} partId={desk.partId} desk={desk} />
      )}
    </div>
  )
}

function PictureOfPart({ partId, desk }: { partId: string; desk: FollowedDesk }) {
  const { shots } = useWords()
  const { open, part } = usePart(partId)
  if (open) return <FollowedPicture file={open.file} clock={open.clock} desk={desk} />
  return (
    <p className={styles.nothing} role="status">
      {part && !part.view.file ? shots.noFile : shots.loading}
    </p>
  )
}
