import { useEffect, useRef } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Keycap } from '../controls/Keycap.tsx'
import type { FilmOrder } from '../state/films.ts'
import { runningMs } from '../state/films.ts'
import { corpusViews, preferred } from '../state/preferences.ts'
import { useAppState, useServices, useStore, useWords } from '../use-app.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import styles from './CorpusHead.module.css'

interface CorpusHeadProps {
  cards: readonly FilmCard[]
  shownCount: number
  search: string
  onSearch: (text: string) => void
  order: FilmOrder
  onOrder: (order: FilmOrder) => void
  onAddFromFolder: () => void
  onAddFromList: () => void
  onAddForeign: () => void
}

const orders: readonly FilmOrder[] = ['added', 'title', 'release']

export function CorpusHead(props: CorpusHeadProps) {
  const { corpus, filmLists, foreign } = useWords()
  const { cards, shownCount, search } = props
  const isEmpty = cards.length === 0
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{corpus.title}</h1>
      {!isEmpty && (
        <p className={styles.size} aria-live="polite">
          {search
            ? corpus.found(shownCount)
            : corpus.size({ films: cards.length, runningMs: runningMs(cards) })}
        </p>
      )}
      {!isEmpty && (
        <div className={styles.finding}>
          <Search text={search} onChange={props.onSearch} />
          <Choice
            label={corpus.order}
            choices={orders.map(value => ({ value, name: corpus.orderNames[value] }))}
            chosen={props.order}
            onChoose={props.onOrder}
          />
          <ViewChoice />
        </div>
      )}
      {!isEmpty && (
        <div className={styles.adding}>
          <Button look="quiet" onPress={props.onAddFromList}>
            {filmLists.open}
          </Button>
          <Button look="quiet" onPress={props.onAddForeign}>
            {foreign.open}
          </Button>
          <Button icon="folder" onPress={props.onAddFromFolder}>
            {corpus.addFromFolder}
          </Button>
          <ChooseFiles look="strong">{corpus.addFiles}</ChooseFiles>
        </div>
      )}
    </header>
  )
}

function ViewChoice() {
  const { corpus } = useWords()
  const store = useStore()
  const view = useAppState(state => state.preferences.corpusView)
  return (
    <Choice
      label={corpus.view}
      choices={corpusViews.map(value => ({ value, name: corpus.viewNames[value] }))}
      chosen={view}
      onChoose={value => store.change('preferences', before => preferred(before, { corpusView: value }))}
    />
  )
}

function Search({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { corpus } = useWords()
  const { shortcuts } = useServices()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => shortcuts.handle('corpus', { 'find-film': () => field.current?.focus() }), [shortcuts])
  return (
    <label className={styles.search}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        value={text}
        aria-label={corpus.find}
        placeholder={corpus.find}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && onChange('')}
      />
      <Keycap act="find-film" />
    </label>
  )
}
