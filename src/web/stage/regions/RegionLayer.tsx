import type { CSSProperties } from 'react'
import { memo, useMemo, useRef } from 'react'
import type { FileSummary } from '../../../server/contracts/index.ts'
import { codeName } from '../../../study/index.ts'
import { useAppState } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { usePlaybackValue } from '../player/use-playback.ts'
import type { CodingOfPart } from '../timeline/tracks/code-lanes.ts'
import type { DrawnRegion } from './drawn-regions.ts'
import { drawnRegions, idsAt, msShown } from './drawn-regions.ts'
import { QuietRegion } from './QuietRegion.tsx'
import { RegionInHand } from './RegionInHand.tsx'
import styles from './Regions.module.css'
import { usePictureAspect } from './use-picture-aspect.ts'
import type { RegionHand } from './use-region-hand.ts'

interface RegionLayerProps {
  file: FileSummary
  playback: Playback
  coding: CodingOfPart
  hand: RegionHand
}

/** Where in the picture the marks are that hold the frame on screen, laid over it; and the region in hand. */
export const RegionLayer = memo(function RegionLayer({ file, playback, coding, hand }: RegionLayerProps) {
  const around = useRef<HTMLDivElement>(null)
  const aspect = usePictureAspect(around, file)
  const language = useAppState(state => state.preferences.language)
  const isShown = useAppState(state => state.preferences.regions === 'shown')
  const chosen = useAppState(state => state.chosen)
  const regions = useMemo(() => drawnRegions(coding), [coding])
  const here = usePlaybackValue(playback, now => idsAt(regions, msShown(now)))
  const ids = new Set(here.split(' '))
  const taken = hand.taken()
  const isQuiet = ({ region, mark }: DrawnRegion) =>
    ids.has(region.id) && taken?.region?.id !== region.id && (isShown || taken?.mark.id === mark.id)
  const nameOf = (codeId: string) => {
    const code = coding.codes.find(({ id }) => id === codeId)
    return code ? codeName(code, language) : ''
  }
  return (
    <div ref={around} className={styles.around}>
      <div className={styles.picture} style={{ '--aspect': aspect } as CSSProperties} data-testid="regions">
        {regions.filter(isQuiet).map(drawn => (
          <QuietRegion
            key={drawn.region.id}
            drawn={drawn}
            name={nameOf(drawn.code.id)}
            isOfChosen={chosen.kind === 'mark' && chosen.id === drawn.mark.id}
            playback={playback}
            onChoose={hand.takeById}
          />
        ))}
        {taken && (
          <RegionInHand
            key={taken.region?.id ?? taken.mark.id}
            isNew={taken.region === null}
            name={nameOf(taken.mark.codeId)}
            colour={coding.codes.find(({ id }) => id === taken.mark.codeId)?.colour}
            playback={playback}
            hand={hand}
          />
        )}
      </div>
    </div>
  )
})
