import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { QueryAnswer } from '../../../server/contracts/index.ts'
import type { Query } from '../../../study/index.ts'
import { clockTime } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice } from '../../controls/Choice.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { Still } from '../../controls/Still.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { GatherAll } from '../../stage/gathering/GatherButton.tsx'
import { useModeCalled, wayInto } from '../../stage/head/desk-modes.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { useMemoActs } from '../../stage/notebook/use-memo-acts.ts'
import { useReadings } from '../../stage/readings/use-readings.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { filmById } from '../../state/films.ts'
import { useAppState, useFilms, useServices, useWords } from '../../use-app.ts'
import find from '../FindScreen.module.css'
import { ClipsDialog } from './ClipsDialog.tsx'
import { CutListDialog } from './CutListDialog.tsx'
import { FilmLine } from './FilmLine.tsx'
import styles from './Queries.module.css'
import { useOntoPlate } from './use-onto-plate.ts'

type FoundPlace = QueryAnswer['places'][number]

const views = ['grid', 'list', 'time'] as const
type View = (typeof views)[number]

interface FoundPlacesProps {
  answer: QueryAnswer
  query: Query
  line: string
  view: string | undefined
  onView: (view: View) => void
}

/** What a query found: films first, then its shots; those that are chosen, or all, go on from here. */
export function FoundPlaces({ answer, query, line, view: asked, onView }: FoundPlacesProps) {
  const { finding: words, tray } = useWords()
  const films = useFilms()
  const titleOf = useTitleOf()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const view = views.find(one => one === asked) ?? 'grid'
  const here = answer.places.filter(place => chosen.has(keyOf(place)))
  const meant = here.length > 0 ? here : answer.places
  const choose = (place: FoundPlace, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(keyOf(place))
    else next.delete(keyOf(place))
    setChosen(next)
  }
  const said = words.queryFound(answer.films)
  return (
    <>
      <div className={find.count}>
        <p role="status">{said}</p>
        <Choice
          label={words.shownAs}
          chosen={view}
          choices={views.map(value => ({ value, name: words.views[value] }))}
          onChoose={onView}
        />
      </div>
      {answer.places.length > 0 && (
        <div className={styles.toolsRow}>
          <span>{here.length > 0 ? words.chosen(here.length) : words.allOfThem(answer.places.length)}</span>
          <GatherAll things={meant.map(toGather)} label={tray.gatherStills(meant.length)} />
          <OntoPlate places={meant} name={line} />
          <IntoMemo places={meant} text={`${line}\n\n${said}`} />
          <AsTable query={query} />
          <ForCutting query={query} />
          <AsClips query={query} />
        </div>
      )}
      {answer.films
        .filter(({ found }) => found > 0)
        .map(film => {
          const own = answer.places.filter(({ filmId }) => filmId === film.filmId)
          // A film without its file has no pictures to stand in a grid.
          const isGrid = view === 'grid' && own.some(({ fileId }) => fileId !== null)
          return (
            <section key={film.filmId} className={find.film}>
              <h2>
                {titleOf(filmById(films, film.filmId)?.film)} <span>{words.ofFilm(film)}</span>
              </h2>
              {view === 'time' && <FilmLine filmId={film.filmId} places={own} />}
              {view !== 'time' && (
                <ol className={isGrid ? styles.grid : styles.list}>
                  {own.map(place => (
                    <Place
                      key={keyOf(place)}
                      place={place}
                      isGrid={isGrid}
                      isChosen={chosen.has(keyOf(place))}
                      onChoose={isOn => choose(place, isOn)}
                    />
                  ))}
                </ol>
              )}
              {own.length < film.found && <p>{words.shownOf({ shown: own.length, all: film.found })}</p>}
            </section>
          )
        })}
      <NotFound answer={answer} />
    </>
  )
}

function Place({
  place,
  isGrid,
  isChosen,
  onChoose,
}: {
  place: FoundPlace
  isGrid: boolean
  isChosen: boolean
  onChoose: (isOn: boolean) => void
}) {
  const { finding: words, shots } = useWords()
  const mode = useModeCalled()()
  const { partId, fileId, frame, startMs, endMs, shotNumber } = place
  const [from, to] = [startMs, endMs].map(ms => clockTime(Math.floor(ms / 1000)))
  const time = isGrid ? from! : shots.fromTo({ from: from!, to: to!, length: shots.length(endMs - startMs) })
  const name = shotNumber === null ? time : `${words.shot(shotNumber)} · ${time}`
  return (
    <li className={isGrid ? styles.cell : styles.line}>
      {mode && (
        <Link {...wayInto(mode, partId)} search={{ frame: frame ?? startMs }} aria-label={name}>
          {isGrid && (
            <span className={styles.picture}>
              {fileId !== null && frame !== null && <Still address={stillAddress(fileId, frame)} />}
            </span>
          )}
          {!isGrid && name}
        </Link>
      )}
      <Tick isSelected={isChosen} onChange={onChoose}>
        {isGrid ? name : words.choose}
      </Tick>
    </li>
  )
}

/** Films in which it was not found, and of which of them nobody can say it. */
function NotFound({ answer }: { answer: QueryAnswer }) {
  const { finding: words } = useWords()
  const films = useFilms()
  const titleOf = useTitleOf()
  const others = answer.films.filter(({ found }) => found === 0)
  if (others.length === 0) return null
  return (
    <section className={find.film}>
      <h2>{words.notFound}</h2>
      <ul className={styles.films}>
        {others.map(film => (
          <li key={film.filmId}>
            {titleOf(filmById(films, film.filmId)?.film)}: {words.absentFrom(film)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OntoPlate({ places, name }: { places: readonly FoundPlace[]; name: string }) {
  const { finding: words } = useWords()
  const { plates } = useReadings()
  const ontoPlate = useOntoPlate()
  const [plateId, setPlateId] = useState('')
  return (
    <>
      <LabelledSelect
        label={words.plate}
        chosen={plates.some(({ id }) => id === plateId) ? plateId : ''}
        choices={[
          { value: '', name: words.newPlate },
          ...plates.map(plate => ({ value: plate.id, name: plate.name })),
        ]}
        onChoose={setPlateId}
      />
      <Button look="quiet" icon="add" onPress={() => ontoPlate(places, { plateId, name })}>
        {words.ontoPlate}
      </Button>
    </>
  )
}

const framesAtMost = 100

function IntoMemo({ places, text }: { places: readonly FoundPlace[]; text: string }) {
  const { finding: words } = useWords()
  const memos = useMemoActs()
  const navigate = useNavigate()
  const write = () => {
    const frames = places.slice(0, framesAtMost).map(({ partId, startMs }) => ({ partId, atMs: startMs }))
    const id = memos.make({ text }, frames)
    if (id !== null) void navigate({ to: '/reading/notebook', search: { memo: id } })
  }
  return (
    <Button look="quiet" onPress={write}>
      {words.intoMemo}
    </Button>
  )
}

function AsTable({ query }: { query: Query }) {
  const { finding: words } = useWords()
  const { finding, downloads } = useServices()
  const language = useAppState(state => state.preferences.language)
  const takeOut = async () => {
    const taken = await finding.takeOut(query, language)
    if (taken.ok) downloads.keepText(taken.value.fileName, taken.value.content)
  }
  return (
    <Button look="quiet" onPress={() => void takeOut()}>
      {words.asTable}
    </Button>
  )
}

function ForCutting({ query }: { query: Query }) {
  const { cuts: words } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && <CutListDialog query={query} onClose={() => setOpen(false)} />}
    </>
  )
}

function AsClips({ query }: { query: Query }) {
  const { clips: words } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && <ClipsDialog query={query} onClose={() => setOpen(false)} />}
    </>
  )
}

function keyOf({ partId, startMs }: FoundPlace): string {
  return `${partId} ${startMs}`
}

function toGather({ partId, startMs, endMs, shotNumber }: FoundPlace) {
  return { what: shotNumber === null ? ('span' as const) : ('shot' as const), partId, startMs, endMs }
}
