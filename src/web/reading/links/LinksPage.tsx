import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useSaidChord } from '../../controls/Keycap.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { UndoButtons } from '../../stage/head/UndoButtons.tsx'
import { useSimplified } from '../../stage/head/use-simplified.ts'
import type { ShownLink } from '../../stage/links/shown-links.ts'
import { useShownLinks } from '../../stage/links/use-links.ts'
import { useFreshReadings } from '../../stage/readings/use-readings.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import notebook from '../notebook/Notebook.module.css'
import { ReadingHead } from '../ReadingHead.tsx'
import page from '../ReadingScreen.module.css'
import { LargePair } from './LargePair.tsx'
import { PairArticle } from './PairArticle.tsx'
import type { NarrowedLinks } from './select-links.ts'
import { kindOf, selectLinks } from './select-links.ts'

/** Pairs of places, side by side, with what each is to the other. */
export function LinksPage({ narrowed }: { narrowed: NarrowedLinks }) {
  useFreshReadings()
  const { links: words } = useWords()
  const links = useShownLinks()
  const { cards } = useFilms()
  const isLoaded = useAppState(state => state.readings.loaded && state.films.loaded)
  const navigate = useNavigate()
  const simplify = useSimplified(narrowed.words ?? '')
  const shown = useMemo(
    () => selectLinks(links, narrowed, { filmOrder: cards.map(({ film }) => film.id), simplify }),
    [links, narrowed, cards, simplify],
  )
  const narrow = (to: NarrowedLinks) =>
    void navigate({
      to: '/reading/links',
      search: { ...narrowed, link: undefined, pair: undefined, ...to },
      replace: true,
    })
  const large = links.find(({ id }) => id === narrowed.pair)
  return (
    <div className={page.page}>
      <ReadingHead />
      <section className={page.section} aria-labelledby="links">
        <div className={notebook.head}>
          <h2 id="links">
            {words.title} <span className={page.meaning}>{words.meaning}</span>
          </h2>
          <UndoButtons area="links" filmId={null} />
        </div>
        {isLoaded && links.length === 0 && <Begin />}
        {links.length > 0 && <Narrowing links={links} narrowed={narrowed} onNarrow={narrow} />}
        {links.length > 0 && shown.length === 0 && (
          <p className={page.purpose} role="status">
            {words.noneSuch}{' '}
            <Button look="quiet" onPress={() => void navigate({ to: '/reading/links', search: {} })}>
              {words.allAgain}
            </Button>
          </p>
        )}
        {shown.map(one => (
          <PairArticle
            key={one.id}
            shown={one}
            isLedTo={one.id === narrowed.link}
            onOpen={() => narrow({ pair: one.id })}
          />
        ))}
      </section>
      {large && <LargePair shown={large} onClose={() => narrow({ link: large.id })} />}
    </div>
  )
}

function Begin() {
  const { links: words } = useWords()
  return <p className={page.purpose}>{words.begin({ chord: useSaidChord('link-here') })}</p>
}

interface NarrowingProps {
  links: readonly ShownLink[]
  narrowed: NarrowedLinks
  onNarrow: (to: NarrowedLinks) => void
}

/** Only what one of the links has can be chosen. */
function Narrowing({ links, narrowed, onNarrow }: NarrowingProps) {
  const { links: words } = useWords()
  const kinds = new Map(links.map(one => [kindOf(one), one.kind.forth]))
  const films = new Map(links.flatMap(({ from, to }) => [from, to].map(end => [end.filmId, end.title])))
  const choices = (any: string, some: ReadonlyMap<string, string>) => [
    { value: '', name: any },
    ...[...some].map(([value, name]) => ({ value, name })),
  ]
  return (
    <div className={page.filters}>
      <LabelledSelect
        label={words.kind}
        choices={choices(words.anyKind, kinds)}
        chosen={narrowed.kind ?? ''}
        onChoose={kind => onNarrow({ kind: kind || undefined })}
      />
      <LabelledSelect
        label={words.film}
        choices={choices(words.anyFilm, films)}
        chosen={narrowed.film ?? ''}
        onChoose={film => onNarrow({ film: film || undefined })}
      />
      <label className={notebook.search}>
        {words.search}
        <input
          type="search"
          value={narrowed.words ?? ''}
          onChange={event => onNarrow({ words: event.currentTarget.value || undefined })}
        />
      </label>
    </div>
  )
}
