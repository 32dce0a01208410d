import type { CSSProperties } from 'react'
import { useRef } from 'react'
import { placeAt } from '../../../study/index.ts'
import { useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import type { DrawnRegion } from './drawn-regions.ts'
import { msShown } from './drawn-regions.ts'
import styles from './Regions.module.css'
import { usePlaced } from './use-placed.ts'

interface QuietRegionProps {
  drawn: DrawnRegion
  name: string
  isOfChosen: boolean
  playback: Playback
  onChoose: (regionId: string) => void
}

/** A region with the name of its code, which follows the film; its name takes it in hand. */
export function QuietRegion({ drawn, name, isOfChosen, playback, onChoose }: QuietRegionProps) {
  const { regions: words } = useWords()
  const { region, mark, code } = drawn
  const box = useRef<HTMLDivElement>(null)
  usePlaced(box, [playback], () => placeAt(region, msShown(playback)))
  return (
    <div
      ref={box}
      className={styles.region}
      style={{ '--code': code.colour } as CSSProperties}
      data-testid="region"
      data-of-chosen={isOfChosen || undefined}
      data-example={mark.passId === null || undefined}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles.name}
        title={words.choose(name)}
        onPointerDown={event => event.preventDefault()}
        onClick={() => onChoose(region.id)}
      >
        {name}
      </button>
    </div>
  )
}
