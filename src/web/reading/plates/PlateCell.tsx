import { useState } from 'react'
import { Button, GridListItem } from 'react-aria-components'
import type { PlateSize } from '../../../study/index.ts'
import { bounds, plateSizes } from '../../../study/index.ts'
import { Icon } from '../../controls/Icon.tsx'
import { Still } from '../../controls/Still.tsx'
import { useKept } from '../../stage/readings/use-kept.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { useWords } from '../../use-app.ts'
import { Clip } from './Clip.tsx'
import styles from './Plate.module.css'
import type { ShownItem } from './shown-items.ts'
import type { PlateActs } from './use-plates.ts'

const restMs = 2000

/** A still with its number, its film, its time and what is written under it; a span moves under the hand or in focus. */
export function PlateCell({ shown, acts }: { shown: ShownItem; acts: PlateActs }) {
  const { plates: words } = useWords()
  const { id, item, number, title, time, said, aspect } = shown
  const larger = sizeBeside(item.size, 1)
  const smaller = sizeBeside(item.size, -1)
  const resize = (size: PlateSize) => acts.say(id, { size }, { size: item.size })
  return (
    <GridListItem id={id} textValue={said} className={styles.cell!} data-size={item.size}>
      {({ isHovered, isFocused }) => (
        <>
          <span className={styles.picture} style={{ aspectRatio: aspect }}>
            <Picture shown={shown} isMoving={isHovered || isFocused} />
          </span>
          <span className={styles.facts}>
            <b>{number}</b> {title} <span className={styles.time}>{time}</span>
          </span>
          <Caption shown={shown} acts={acts} />
          <span className={styles.tools}>
            <Button slot="drag" className={styles.tool!} aria-label={words.drag(number)}>
              <Icon name="grip" />
            </Button>
            {smaller && (
              <Button
                className={styles.tool!}
                aria-label={words.smaller(number)}
                onPress={() => resize(smaller)}
              >
                <Icon name="zoom-out" />
              </Button>
            )}
            {larger && (
              <Button
                className={styles.tool!}
                aria-label={words.larger(number)}
                onPress={() => resize(larger)}
              >
                <Icon name="zoom-in" />
              </Button>
            )}
            <Button
              className={styles.tool!}
              aria-label={words.takeOff(number)}
              onPress={() => acts.takeOff([id])}
            >
              <Icon name="close" size={12} />
            </Button>
          </span>
        </>
      )}
    </GridListItem>
  )
}

function Picture({ shown: { fileId, still, clip }, isMoving }: { shown: ShownItem; isMoving: boolean }) {
  const { plates: words } = useWords()
  if (fileId === null || still === null) return <span className={styles.noStill}>{words.noStill}</span>
  return (
    <>
      <Still address={stillAddress(fileId, still, { place: 'comparison' })} />
      {clip && isMoving && <Clip clip={clip} />}
      {clip && (
        <span className={styles.moves}>
          <Icon name="loop" size={12} />
        </span>
      )}
    </>
  )
}

function Caption({ shown: { id, item, number }, acts }: { shown: ShownItem; acts: PlateActs }) {
  const { plates: words } = useWords()
  const { value, change, leave } = useKept({
    standing: item.caption,
    keep: (caption, upon) => acts.say(id, { caption: caption.trim() }, { caption: upon.trim() }),
    restMs,
  })
  const [isOpen, setIsOpen] = useState(false)
  return (
    <textarea
      className={styles.caption}
      aria-label={words.captionOf(number)}
      placeholder={words.captionHint}
      rows={isOpen || value !== '' ? undefined : 1}
      maxLength={bounds.writing}
      value={value}
      onChange={event => change(event.currentTarget.value)}
      onFocus={() => setIsOpen(true)}
      onBlur={() => {
        setIsOpen(false)
        leave()
      }}
      onPointerDown={event => event.stopPropagation()}
      onKeyDown={event => {
        // The arrows are those of the text; with Tab one leaves it.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing)
          event.currentTarget.closest<HTMLElement>('[role=row]')?.focus()
        if (event.key !== 'Tab') event.stopPropagation()
      }}
    />
  )
}

export function sizeBeside(size: PlateSize, by: 1 | -1): PlateSize | undefined {
  return plateSizes[plateSizes.indexOf(size) + by]
}
