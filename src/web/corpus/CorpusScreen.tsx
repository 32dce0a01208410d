import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { CorpusNote } from '../stage/corpus-statement/CorpusNote.tsx'
import { useSimplified } from '../stage/head/use-simplified.ts'
import { useAddressFault } from '../stage/opening/use-address-fault.ts'
import { WhichFilms } from '../stage/which-film/WhichFilms.tsx'
import type { FilmOrder } from '../state/films.ts'
import { filmById, orderFilms, searchFilms } from '../state/films.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import { CorpusHead } from './CorpusHead.tsx'
import styles from './CorpusScreen.module.css'
import { DropZone } from './DropZone.tsx'
import { EmptyCorpus } from './EmptyCorpus.tsx'
import { FilesFromElsewhere } from './FilesFromElsewhere.tsx'
import { FilmGrid } from './FilmGrid.tsx'
import { FilmPanel } from './FilmPanel.tsx'
import { FilmTable } from './FilmTable.tsx'
import { FolderPicker } from './FolderPicker.tsx'
import { ForeignDialog } from './foreign/ForeignDialog.tsx'
import { FilmListDialog } from './list/FilmListDialog.tsx'
import { RemovedFilms } from './RemovedFilms.tsx'
import { UploadList } from './UploadList.tsx'

export function CorpusScreen() {
  const { corpus } = useWords()
  const films = useFilms()
  const language = useAppState(state => state.preferences.language)
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<FilmOrder>('added')
  const [picks, setPicks] = useState(false)
  const open = useOpenFilm()
  const wanted = useDeferredValue(search)
  const simplify = useSimplified(search)
  const shown = useMemo(
    () => orderFilms(searchFilms(films.cards, wanted, simplify), order, language),
    [films.cards, wanted, simplify, order, language],
  )
  const described = open.filmId === undefined ? undefined : filmById(films, open.filmId)
  const isFilmThere = open.filmId === undefined || described !== undefined || !films.loaded
  useAddressFault(isFilmThere ? null : { kind: 'no-such-film' })
  const addFromFolder = () => setPicks(true)
  const [lists, setLists] = useState(false)
  const addFromList = () => setLists(true)
  const [isForeign, setForeign] = useState(false)
  const addForeign = () => setForeign(true)
  return (
    <div className={styles.screen}>
      <section className={styles.main} aria-label={corpus.title}>
        <CorpusHead
          cards={films.cards}
          shownCount={shown.length}
          search={search}
          onSearch={setSearch}
          order={order}
          onOrder={setOrder}
          onAddFromFolder={addFromFolder}
          onAddFromList={addFromList}
          onAddForeign={addForeign}
        />
        {films.cards.length > 0 && (
          <div className={styles.statement}>
            <CorpusNote />
          </div>
        )}
        <UploadList />
        <FilesFromElsewhere />
        <WhichFilms />
        {films.cards.length === 0 ? (
          <EmptyCorpus
            onAddFromFolder={addFromFolder}
            onAddFromList={addFromList}
            onAddForeign={addForeign}
          />
        ) : (
          <Films cards={shown} of={`${order} ${wanted}`} open={open} />
        )}
        <RemovedFilms />
      </section>
      {described && <FilmPanel key={described.film.id} card={described} onClose={open.close} />}
      <DropZone />
      {lists && <FilmListDialog onClose={() => setLists(false)} />}
      {isForeign && <ForeignDialog onClose={() => setForeign(false)} />}
      <FolderPicker isOpen={picks} onClose={() => setPicks(false)} />
    </div>
  )
}

function Films({ cards, of, open }: { cards: readonly FilmCard[]; of: string; open: OpenFilm }) {
  const view = useAppState(state => state.preferences.corpusView)
  if (view === 'table') return <FilmTable key={of} cards={cards} />
  return <FilmGrid cards={cards} describedId={open.filmId} onDescribe={open.show} />
}

type OpenFilm = ReturnType<typeof useOpenFilm>

/** Which film is described stands in the address, so that Back closes the panel. */
function useOpenFilm() {
  const navigate = useNavigate({ from: '/corpus' })
  const { film } = useSearch({ from: '/corpus' })
  return {
    filmId: film,
    show: (filmId: string) => void navigate({ search: { film: filmId }, replace: film !== undefined }),
    close: () => void navigate({ search: {} }),
  }
}
