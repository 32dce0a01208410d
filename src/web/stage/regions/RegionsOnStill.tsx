import type { CSSProperties } from 'react'
import type { RegionPlace } from '../../../study/index.ts'
import { wholePicture } from '../../../study/index.ts'
import styles from './Regions.module.css'

/** A region where it stands at the frame of a still. */
export interface RegionOnStill extends RegionPlace {
  colour: string
}

interface RegionsOnStillProps {
  regions: readonly RegionOnStill[]
  /** Width by height of the picture, which may be narrower or wider than the ground of its still. */
  aspect: number
}

/** Where in the picture a mark is, over a still that stands somewhere else than in the player. */
export function RegionsOnStill({ regions, aspect }: RegionsOnStillProps) {
  if (regions.length === 0) return null
  const share = (length: number) => `${(100 * length) / wholePicture}%`
  return (
    <span className={styles.around} style={{ '--aspect': aspect } as CSSProperties}>
      <span className={styles.picture}>
        {regions.map(({ colour, x, y, width, height }) => (
          <span
            key={`${colour} ${x} ${y} ${width} ${height}`}
            className={styles.onStill}
            data-testid="region-on-still"
            style={
              {
                '--code': colour,
                ...{ left: share(x), top: share(y), width: share(width), height: share(height) },
              } as CSSProperties
            }
          />
        ))}
      </span>
    </span>
  )
}
