import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DoubtsAnswer } from '../../server/contracts/index.ts'
import type { Source, StyleName } from '../../study/index.ts'
import { styleNames, textOf } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { SetText } from '../stage/citing/SetText.tsx'
import { HangsOn } from '../stage/claims/HangsOn.tsx'
import { GatherRecord } from '../stage/gathering/GatherRecord.tsx'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useFreshSources, useSources } from '../stage/sources/use-sources.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { Doubts } from './Doubts.tsx'
import { Excerpts } from './Excerpts.tsx'
import { FactsOfSource } from './FactsOfSource.tsx'
import { SourceFields } from './SourceFields.tsx'
import styles from './Sources.module.css'
import type { SourcesSearch } from './sources-search.ts'
import type { SetSource } from './use-sources.ts'
import { styleAsked, useDoubts, useSetSources, useSourceActs } from './use-sources.ts'

/** One source: as it is cited, what is known of it, what may be wrong, and what is quoted of it. */
export function SourcePage({ sourceId, search }: { sourceId: string; search: SourcesSearch }) {
  useFreshSources()
  const { sources: words } = useWords()
  const navigate = useNavigate()
  const { sources, excerpts } = useSources()
  const isLoaded = useAppState(state => state.sources.loaded)
  const style = styleAsked(search.style)
  const set = useSetSources(style).get(sourceId)
  const doubts = useDoubts().get(sourceId) ?? []
  const acts = useSourceActs()
  const source = sources.find(({ id }) => id === sourceId)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link to="/sources" search={search} className={styles.back}>
          {words.back}
        </Link>
        <span className={styles.fill} />
        {source && <GatherRecord what="source" id={sourceId} said={titleOf(source, words.untitled)} />}
        <UndoButtons area="shelf" filmId={null} />
        {source && (
          <Button
            look="quiet"
            onPress={() => {
              if (acts.remove(sourceId)) void navigate({ to: '/sources', search })
            }}
          >
            {words.remove}
          </Button>
        )}
      </header>
      {!source && isLoaded && <p className={styles.purpose}>{words.gone}</p>}
      {source && (
        <>
          <h1 className={styles.heading}>{textOf(source.item, 'title') || words.untitled}</h1>
          <LabelledSelect<StyleName>
            label={words.style}
            choices={styleNames.map(value => ({ value, name: words.styles[value] }))}
            chosen={style}
            onChoose={value =>
              void navigate({
                to: '/sources/$sourceId',
                params: { sourceId },
                search: { ...search, style: value },
                replace: true,
              })
            }
          />
          {set && <Cited set={set} />}
          {doubts.length > 0 && (
            <section className={styles.section} aria-labelledby="doubts">
              <h2 id="doubts">{words.doubtsTitle}</h2>
              <Doubts doubts={doubts} />
              <Mending source={source} doubts={doubts} sources={sources} />
            </section>
          )}
          <Excerpts source={source} excerpts={excerpts.filter(one => one.sourceId === sourceId)} />
          <FactsOfSource source={source} />
          <SourceFields source={source} />
          <HangsOn on={{ what: 'source', id: sourceId }} />
        </>
      )}
    </div>
  )
}

function Cited({ set }: { set: SetSource }) {
  const { sources: words } = useWords()
  const { clipboard } = useServices()
  const [said, setSaid] = useState<string | null>(null)
  const copy = async (text: string) => setSaid((await clipboard.write(text)) ? words.copied : words.notCopied)
  return (
    <section className={styles.cited}>
      <p>
        <SetText html={set.html} />
      </p>
      <p className={styles.soft}>
        {words.inText}: {set.named}
      </p>
      <div className={styles.row}>
        <Button icon="copy" onPress={() => void copy(set.text)}>
          {words.copyText}
        </Button>
        <Button icon="copy" onPress={() => void copy(set.html)}>
          {words.copyHtml}
        </Button>
        <Button icon="copy" onPress={() => void copy(set.bibtex)}>
          {words.copyBibtex}
        </Button>
        <span role="status">{said}</span>
      </div>
    </section>
  )
}

interface MendingProps {
  source: Source
  doubts: DoubtsAnswer['doubts']
  sources: readonly Source[]
}

/** What can be done about some doubts at once: nothing of it is done by itself. */
function Mending({ source, doubts, sources }: MendingProps) {
  const { sources: words } = useWords()
  const acts = useSourceActs()
  const { id, item, reading } = source
  const twice = doubts.flatMap(doubt =>
    doubt.kind === 'twice-in-list' || doubt.kind === 'doi-twice' ? [doubt.other] : [],
  )
  const others = sources.filter(one => one.id !== id && twice.includes(one.item.id))
  const language = doubts.find(doubt => doubt.kind === 'language-missing')?.proposed ?? ''
  return (
    <div className={styles.row}>
      {language !== '' && (
        <Button onPress={() => acts.set(id, { item: { ...item, language }, reading }, { item, reading })}>
          {words.takeLanguage(language)}
        </Button>
      )}
      {others.map(other => (
        <Button key={other.id} onPress={() => acts.merge(id, [other.id])}>
          {words.mergeWith(other.item.id)}
        </Button>
      ))}
    </div>
  )
}

function titleOf({ item }: Source, untitled: string) {
  const title = textOf(item, 'title') || untitled
  return { en: title, 'zh-Hans': title }
}
