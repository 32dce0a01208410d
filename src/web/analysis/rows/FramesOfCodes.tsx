import { useMemo } from 'react'
import { readFilmName } from '../../../findings/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { AppearanceStill } from '../../stage/appearances/AppearanceStill.tsx'
import { usePlacesOfCodes } from '../../stage/appearances/use-appearances.ts'
import { useWords } from '../../use-app.ts'
import styles from '../FilmAppearances.module.css'
import { useIsOpened } from '../use-opened.ts'

interface FramesOfCodesProps {
  filmId: string
  title: string
  codeIds: readonly string[]
  where: 'all' | 'any'
  onClose: () => void
}

const shownAtFirst = 24

/** Every place of a film in which all of several codes are, or any of them, as it is counted; each leads to its frame. */
export function FramesOfCodes({ filmId, title, codeIds, where, onClose }: FramesOfCodesProps) {
  const { analysis } = useWords()
  const places = usePlacesWith(filmId, codeIds, where)
  const [isWhole, setWhole] = useIsOpened(`all.${codeIds.join('.')}.${filmId}`)
  const most = isWhole ? Number.POSITIVE_INFINITY : shownAtFirst
  const said = places?.length === 0 ? analysis.noAppearance(title) : title
  return (
    <section className={styles.appearances} aria-label={said} data-testid="appearances">
      <header className={styles.head}>
        <h3>{said}</h3>
        <IconButton icon="close" size="small" label={analysis.close} onPress={onClose} />
      </header>
      <ul className={styles.stills}>
        {places?.slice(0, most).map(place => (
          <li key={`${place.partId} ${place.startMs} ${place.shotId ?? ''}`}>
            <AppearanceStill appearance={place} title={title} />
          </li>
        ))}
      </ul>
      {places && places.length > most && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {analysis.moreAppearances(places.length - most)}
        </Button>
      )}
    </section>
  )
}

/** Undefined until they are known; examples, which are never counted, are left out. */
export function usePlacesWith(filmId: string, codeIds: readonly string[], where: 'all' | 'any') {
  const places = usePlacesOfCodes(readFilmName(filmId).filmId, codeIds)
  return useMemo(
    () =>
      places?.filter(
        place =>
          place.counted !== 'example' && (where === 'any' || codeIds.every(id => place.codeIds.includes(id))),
      ),
    [places, codeIds, where],
  )
}
