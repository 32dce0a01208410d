import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PlacesSummed } from '../../../findings/index.ts'
import { Choice } from '../../controls/Choice.tsx'
import { useWords } from '../../use-app.ts'
import styles from '../Atlas.module.css'
import type { AtlasAsked } from '../asked.ts'
import { sizeAsked } from '../asked.ts'
import type { Atlas } from '../use-atlas.ts'
import { linesOnMap, placesOnMap } from './drawn-places.ts'
import { MapCanvas } from './MapCanvas.tsx'
import { PlaceTable } from './PlaceTable.tsx'

interface MapSectionProps {
  atlas: Atlas
  sums: PlacesSummed
  asked: AtlasAsked
  onNarrow: (to: AtlasAsked) => void
}

const hrefOf = (placeId: string) => `/atlas/places/${placeId}`

export function MapSection({ atlas, sums, asked, onNarrow }: MapSectionProps) {
  const { atlas: words } = useWords()
  const navigate = useNavigate()
  const size = sizeAsked(asked)
  const places = useMemo(() => placesOnMap(atlas, sums, size, words), [atlas, sums, size, words])
  const lines = useMemo(() => linesOnMap(atlas, sums, words), [atlas, sums, words])
  const unmapped = atlas.places.length - places.length
  const shown = asked.map === 'table' ? 'table' : 'drawing'
  return (
    <section className={styles.section} aria-labelledby="atlas-map">
      <header className={styles.sectionHead}>
        <h2 id="atlas-map">{words.map}</h2>
        <Choice
          label={words.shownAs(words.map)}
          choices={(['drawing', 'table'] as const).map(value => ({ value, name: words[value] }))}
          chosen={shown}
          onChoose={map => onNarrow({ map: map === 'table' ? map : undefined })}
        />
        {shown === 'drawing' && unmapped > 0 && <p className={styles.left}>{words.unmapped(unmapped)}</p>}
      </header>
      {shown === 'drawing' ? (
        <div className={styles.mapBox}>
          <MapCanvas
            label={words.map}
            places={places}
            lines={lines}
            hrefOf={hrefOf}
            onPlace={placeId =>
              void navigate({ to: '/atlas/places/$placeId', params: { placeId }, search: {} })
            }
          />
        </div>
      ) : (
        <PlaceTable atlas={atlas} sums={sums} />
      )}
    </section>
  )
}
