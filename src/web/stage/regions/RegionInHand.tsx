import type { CSSProperties } from 'react'
import { useRef } from 'react'
import type { Playback } from '../player/playback.ts'
import { msShown } from './drawn-regions.ts'
import styles from './Regions.module.css'
import { handles } from './size-place.ts'
import { usePlaced } from './use-placed.ts'
import { useRegionGestures } from './use-region-gestures.ts'
import type { RegionHand } from './use-region-hand.ts'

interface RegionInHandProps {
  isNew: boolean
  name: string
  colour: string | undefined
  playback: Playback
  hand: RegionHand
}

/** The region in hand: its body moves it, its handles size it; a new one is drawn anywhere in the picture. */
export function RegionInHand({ isNew, name, colour, playback, hand }: RegionInHandProps) {
  const surface = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useRegionGestures(surface, hand)
  usePlaced(box, [playback, hand.draft], () => {
    const taken = hand.taken()
    return taken && hand.placeOf(taken, msShown(playback))
  })
  return (
    <div ref={surface} className={styles.surface} data-new={isNew || undefined}>
      <div
        ref={box}
        className={styles.inHand}
        style={{ '--code': colour } as CSSProperties}
        data-testid="region-in-hand"
        data-new={isNew || undefined}
        data-body=""
      >
        <span className={styles.name}>{name}</span>
        {!isNew && handles.map(handle => <i key={handle} className={styles.handle} data-handle={handle} />)}
      </div>
    </div>
  )
}
