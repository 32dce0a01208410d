import { Link, useNavigate } from '@tanstack/react-router'
import type { StyleName } from '../../study/index.ts'
import { freeKey, styleNames, textOf } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { SetText } from '../stage/citing/SetText.tsx'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useSimplified } from '../stage/head/use-simplified.ts'
import { useFreshSources, useSources } from '../stage/sources/use-sources.ts'
import { useAppState, useWords } from '../use-app.ts'
import { Intake } from './Intake.tsx'
import styles from './Sources.module.css'
import { SourcesOut } from './SourcesOut.tsx'
import { selectSources } from './select-sources.ts'
import type { SourcesSearch } from './sources-search.ts'
import { styleAsked, useDoubts, useSetSources, useSourceActs } from './use-sources.ts'

/** The sources of the study as a list in a style, by their reading. */
export function SourcesScreen({ search }: { search: SourcesSearch }) {
  useFreshSources()
  const { sources: words } = useWords()
  const navigate = useNavigate()
  const { sources } = useSources()
  const isLoaded = useAppState(state => state.sources.loaded)
  const readings = useAppState(state => state.sources.readings)
  const style = styleAsked(search.style)
  const set = useSetSources(style)
  const doubts = useDoubts()
  const acts = useSourceActs()
  const simplify = useSimplified(search.words ?? '')
  const shown = selectSources(sources, search.words ?? '', { readings, simplify })
  const narrow = (to: SourcesSearch) =>
    void navigate({ to: '/sources', search: { ...search, ...to }, replace: true })
  const add = () => {
    const id = newIdentifier()
    const keys = new Set(sources.map(({ item }) => item.id))
    const item = { id: freeKey('new', keys), type: 'book' }
    if (acts.add([{ id, item, reading: '' }]))
      void navigate({ to: '/sources/$sourceId', params: { sourceId: id }, search })
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        {sources.length > 0 && <span className={styles.count}>{words.count(sources.length)}</span>}
        <span className={styles.fill} />
        <UndoButtons area="shelf" filmId={null} />
        <SourcesOut references={shown.flatMap(({ id }) => set.get(id) ?? [])} />
        <Button icon="add" onPress={add}>
          {words.add}
        </Button>
        {search.list !== 'new' && (
          <Button
            icon="download"
            look={isLoaded && sources.length === 0 ? 'strong' : 'plain'}
            onPress={() => narrow({ list: 'new' })}
          >
            {words.bringIn}
          </Button>
        )}
      </header>
      {isLoaded && sources.length === 0 && <p className={styles.purpose}>{words.purpose}</p>}
      {search.list === 'new' && <Intake sources={sources} onClose={() => narrow({ list: undefined })} />}
      {sources.length > 0 && (
        <div className={styles.filters}>
          <label className={styles.search}>
            {words.search}
            <input
              type="search"
              value={search.words ?? ''}
              onChange={event => narrow({ words: event.currentTarget.value || undefined })}
            />
          </label>
          <LabelledSelect<StyleName>
            label={words.style}
            choices={styleNames.map(value => ({ value, name: words.styles[value] }))}
            chosen={style}
            onChoose={value => narrow({ style: value })}
          />
        </div>
      )}
      {sources.length > 0 && shown.length === 0 && (
        <p className={styles.purpose} role="status">
          {words.noneSuch}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map(({ id, item }) => {
          const count = doubts.get(id)?.length ?? 0
          return (
            <li key={id}>
              <Link to="/sources/$sourceId" params={{ sourceId: id }} search={{ ...search, list: undefined }}>
                <SetText html={set.get(id)?.html || textOf(item, 'title') || words.untitled} />
              </Link>
              {count > 0 && <span className={styles.doubts}>{words.toLookAt(count)}</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
