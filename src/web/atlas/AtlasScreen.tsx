import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { useSaidChord } from '../controls/Keycap.tsx'
import { useFreshWorld } from '../stage/world/use-world.ts'
import { useWords } from '../use-app.ts'
import styles from './Atlas.module.css'
import { AtlasHead } from './AtlasHead.tsx'
import type { AtlasAsked } from './asked.ts'
import { MapSection } from './map/MapSection.tsx'
import { Narrowing } from './Narrowing.tsx'
import { PlaceDialog } from './places/PlaceDialog.tsx'
import { TimeSection } from './time/TimeSection.tsx'
import { useAtlas, useSums } from './use-atlas.ts'

/** Where films are, and when: a map over a time line, each to be read as a table too. */
export function AtlasScreen({ asked }: { asked: AtlasAsked }) {
  useFreshWorld()
  const { atlas: words } = useWords()
  const navigate = useNavigate()
  const atlas = useAtlas()
  const sums = useSums(atlas, asked)
  const [isMaking, setIsMaking] = useState(false)
  const chord = useSaidChord('say-where')
  const narrow = (to: AtlasAsked) =>
    void navigate({ to: '/atlas', search: { ...asked, ...to }, replace: true })
  const isEmpty = atlas.isLoaded && atlas.places.length === 0
  return (
    <div className={styles.page}>
      <AtlasHead>
        <Button icon="add" look={isEmpty ? 'strong' : 'plain'} onPress={() => setIsMaking(true)}>
          {words.newPlace}
        </Button>
      </AtlasHead>
      {isEmpty && <p className={styles.purpose}>{words.purpose}</p>}
      {atlas.isLoaded && atlas.placings.length + atlas.settings.length === 0 && (
        <p className={styles.purpose}>{words.atDesk({ chord })}</p>
      )}
      <Narrowing atlas={atlas} asked={asked} undated={sums.undatedFilmIds.length} onNarrow={narrow} />
      <MapSection atlas={atlas} sums={sums} asked={asked} onNarrow={narrow} />
      <TimeSection atlas={atlas} asked={asked} onNarrow={narrow} />
      {isMaking && <PlaceDialog place={null} onEnd={() => setIsMaking(false)} />}
    </div>
  )
}
