import type { Mark, Region, RegionKey } from '../../../../study/index.ts'
import { msToFrame, regionsOf } from '../../../../study/index.ts'
import { timeCode } from '../../../../words/index.ts'
import { Button } from '../../../controls/Button.tsx'
import { IconButton } from '../../../controls/IconButton.tsx'
import { newRegion } from '../../../state/chosen.ts'
import { useAppState, useServices, useStore, useWords } from '../../../use-app.ts'
import type { Playback } from '../../player/playback.ts'
import styles from '../../regions/Regions.module.css'
import inspector from '../Inspector.module.css'

import { RegionFields } from './RegionFields.tsx'

interface RegionsOfMarkProps {
  mark: Mark
  keys: readonly RegionKey[]
  playback: Playback
}

/** Where in the picture a mark is: its regions with their keys. */
export function RegionsOfMark({ mark, keys, playback }: RegionsOfMarkProps) {
  const { regions: words } = useWords()
  const chosen = useAppState(state => state.chosen)
  const take = useTaking(mark, playback)
  const regions = regionsOf(keys.filter(({ markId }) => markId === mark.id))
  const inHand = chosen.kind === 'mark' && chosen.id === mark.id ? chosen.region : undefined
  const isThere = regions.some(({ id }) => id === inHand)
  return (
    <section className={styles.list} aria-label={words.title}>
      {regions.map((region, index) => (
        <RegionLine
          key={region.id}
          region={region}
          number={index + 1}
          mark={mark}
          playback={playback}
          isInHand={region.id === inHand}
          take={take}
        />
      ))}
      {inHand === newRegion && <RegionFields mark={mark} region={null} playback={playback} />}
      <p role="status" className={inspector.none}>
        {inHand === newRegion ? words.drawing : isThere ? words.inHand : null}
      </p>
      <div className={inspector.acts}>
        <Button look="quiet" hint="draw-region" preventFocusOnPress onPress={() => take(newRegion)}>
          {words.draw}
        </Button>
      </div>
    </section>
  )
}

/** Takes a region in hand, at a frame where one is named. */
function useTaking(mark: Mark, playback: Playback) {
  const store = useStore()
  return (region: string, frame?: number) => {
    playback.pause()
    if (frame !== undefined) playback.go(frame)
    store.change('chosen', () => ({ kind: 'mark', id: mark.id, region }))
  }
}

interface RegionLineProps {
  region: Region
  number: number
  mark: Mark
  playback: Playback
  isInHand: boolean
  take: (region: string, frame?: number) => void
}

function RegionLine({ region, number, mark, playback, isInHand, take }: RegionLineProps) {
  const { regions: words } = useWords()
  const { outbox } = useServices()
  const { clock } = playback
  const of = { filmId: mark.filmId, markId: mark.id }
  const isInMark = (atMs: number) => mark.startMs <= atMs && atMs < mark.endMs
  return (
    <div data-testid="region-line">
      <div className={styles.line}>
        <button
          type="button"
          aria-pressed={isInHand}
          title={words.takeInHand(number)}
          onClick={() => take(region.id)}
        >
          {words.region({ number, keys: region.keys.length })}
        </button>
        <IconButton
          icon="close"
          size="small"
          label={words.remove(number)}
          preventFocusOnPress
          onPress={() => outbox.placeAndSay({ kind: 'remove-region', ...of, regionId: region.id })}
        />
      </div>
      {isInHand && <RegionFields mark={mark} region={region} playback={playback} />}
      <ol className={styles.keys}>
        {region.keys.map(({ id, atMs }) => {
          const code = timeCode(clock, msToFrame(clock, atMs))
          return (
            <li key={id} className={styles.line}>
              <button
                type="button"
                title={words.key(code)}
                disabled={!isInMark(atMs)}
                onClick={() => take(region.id, msToFrame(clock, atMs))}
              >
                {code}
                {!isInMark(atMs) && ` ${words.keyOutside}`}
              </button>
              <IconButton
                icon="close"
                size="small"
                label={words.removeKey(code)}
                preventFocusOnPress
                onPress={() => outbox.placeAndSay({ kind: 'remove-region-key', ...of, keyId: id })}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
