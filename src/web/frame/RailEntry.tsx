import { Link, useMatches } from '@tanstack/react-router'
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components'
import { classNames } from '../controls/class-names.ts'
import { Icon } from '../controls/Icon.tsx'
import { Keycap } from '../controls/Keycap.tsx'
import tips from '../controls/Tooltip.module.css'
import type { PlaceInRail } from '../screens.ts'
import { nameInRail } from '../screens.ts'
import type { SavedItem } from '../stage/opening/screen.ts'
import { useWords } from '../use-app.ts'
import styles from './Rail.module.css'
import { useWayTo } from './use-way-to.ts'

interface RailEntryProps {
  place: PlaceInRail
  isFolded: boolean
}

/** One screen, and under it what the study keeps for it. */
export function RailEntry({ place, isFolded }: RailEntryProps) {
  const { navigation } = useWords()
  const wayTo = useWayTo()
  const isHere = useMatches({ select: matches => nameInRail(matches.at(-1)?.routeId) === place.name })
  const name = navigation.screens[place.name]
  const keycap = <Keycap act={`go-to-${place.name}`} />
  const link = (
    <Link
      {...wayTo(place)}
      className={classNames(styles.screen, isHere && styles.here)}
      activeOptions={{ exact: true, includeSearch: false }}
      {...(isFolded && { 'aria-label': name })}
    >
      <Icon name={place.icon} />
      {!isFolded && (
        <>
          <span>{name}</span>
          {keycap}
        </>
      )}
    </Link>
  )
  if (!isFolded)
    return (
      <li>
        {link}
        {place.useSaved && <SavedItems useSaved={place.useSaved} />}
      </li>
    )
  return (
    <li>
      <TooltipTrigger delay={300} closeDelay={0}>
        <Focusable>{link}</Focusable>
        <Tooltip className={tips.tooltip!} placement="right" offset={6}>
          {name}
          {keycap}
        </Tooltip>
      </TooltipTrigger>
    </li>
  )
}

const mostSaved = 5

function SavedItems({ useSaved }: { useSaved: () => readonly SavedItem[] }) {
  const items = useSaved()
  if (items.length === 0) return null
  return (
    <ul className={styles.saved}>
      {items.slice(0, mostSaved).map(({ id, name, way, isOpen }) => (
        <li key={id}>
          <Link
            {...(way as { to: '/corpus' })}
            activeOptions={{ exact: true, includeSearch: false }}
            className={classNames(styles.item, isOpen && styles.here)}
            title={name}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
