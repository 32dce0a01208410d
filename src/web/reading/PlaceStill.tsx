import { Link } from '@tanstack/react-router'
import { Still } from '../controls/Still.tsx'
import styles from '../stage/appearances/AppearanceStill.module.css'
import { GatherHere } from '../stage/gathering/GatherButton.tsx'
import { stillAddress } from '../stage/stills/still-address.ts'
import type { ShownPlace } from './use-shown-places.ts'

interface PlaceStillProps {
  place: ShownPlace
  title: string
  onFollow: () => void
}

/** A place of which something is read; its still leads to its frame at the desk. */
export function PlaceStill({ place, title, onFollow }: PlaceStillProps) {
  const { partId, fileId, still, said, startMs, endMs } = place
  if (fileId === null || still === null)
    return (
      <Link to="/coding/$partId" params={{ partId }} search={{}} className={styles.line} onClick={onFollow}>
        {said}
      </Link>
    )
  return (
    <GatherHere thing={{ what: 'span', partId, startMs, endMs }} name={`${title}: ${said}`}>
      <Link
        to="/coding/$partId"
        params={{ partId }}
        search={{ frame: still }}
        className={styles.link}
        onClick={onFollow}
      >
        <span className={styles.still}>
          <Still address={stillAddress(fileId, still)} />
        </span>
        <span className={styles.line}>{said}</span>
      </Link>
    </GatherHere>
  )
}
