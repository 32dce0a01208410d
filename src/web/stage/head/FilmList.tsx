import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Input,
  ListBox,
  ListBoxItem,
  ListLayout,
  SearchField,
  Virtualizer,
} from 'react-aria-components'
import { classNames } from '../../controls/class-names.ts'
import { Icon } from '../../controls/Icon.tsx'
import search from '../../controls/SearchList.module.css'
import { Still } from '../../controls/Still.tsx'
import { useWords } from '../../use-app.ts'
import { stillAddress } from '../stills/still-address.ts'
import styles from './FilmList.module.css'
import type { FilmPlace } from './film-places.ts'
import { searchPlaces } from './film-places.ts'
import { useNamesOfPlace } from './use-places.ts'
import { useSimplified } from './use-simplified.ts'

interface FilmListProps {
  places: readonly FilmPlace[]
  partId: string
  onChoose: (partId: string) => void
}

const rowHeight = 44

/** Every film and part, to be found by typing and chosen by arrow and Enter. */
export function FilmList({ places, partId, onChoose }: FilmListProps) {
  const { desk, corpus } = useWords()
  const [text, setText] = useState('')
  const simplify = useSimplified(text)
  const found = useMemo(
    () => searchPlaces(places, text, { partName: corpus.partName, simplify }),
    [places, text, corpus, simplify],
  )
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className={search.search!} aria-label={desk.findFilm} autoFocus>
        <Icon name="search" />
        <Input className={search.input!} placeholder={desk.findFilm} />
      </SearchField>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
        <ListBox
          className={classNames(search.list, styles.list)}
          style={{ height: Math.min(9, Math.max(1, found.length)) * rowHeight }}
          aria-label={desk.films}
          items={found}
          dependencies={[partId]}
          selectionMode="single"
          selectedKeys={[partId]}
          onSelectionChange={keys => onChoose([...keys].map(String)[0] ?? partId)}
          renderEmptyState={() => (
            <p className={search.nothing}>{places.length === 0 ? desk.noFilms : desk.nothingFound}</p>
          )}
        >
          {place => <FilmLine place={place} />}
        </ListBox>
      </Virtualizer>
    </Autocomplete>
  )
}

function FilmLine({ place }: { place: FilmPlace }) {
  const { amounts } = useWords()
  const { title, part } = useNamesOfPlace()(place)
  const { film, still } = place.card
  const { durationMs } = place.part
  const facts = [film.releaseDate, part, durationMs !== null && amounts.length(durationMs)]
  return (
    <ListBoxItem
      id={place.part.id}
      textValue={`${title} ${part}`.trim()}
      className={classNames(search.line, styles.line)}
    >
      {({ isSelected }) => (
        <>
          <span className={styles.still}>
            {still && <Still address={stillAddress(still.fileId, still.frame)} />}
          </span>
          <span className={styles.words}>
            <span className={styles.title}>{title}</span>
            <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
          </span>
          {isSelected && <Icon name="chosen" />}
        </>
      )}
    </ListBoxItem>
  )
}
