import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Memo } from '../../../study/index.ts'
import { memoKinds } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { classNames } from '../../controls/class-names.ts'
import { useSaidChord } from '../../controls/Keycap.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { GatherRecord } from '../../stage/gathering/GatherRecord.tsx'
import { UndoButtons } from '../../stage/head/UndoButtons.tsx'
import { useSimplified } from '../../stage/head/use-simplified.ts'
import { MemoFields, memoFieldId } from '../../stage/notebook/MemoFields.tsx'
import { MemoFrames } from '../../stage/notebook/MemoFrames.tsx'
import { sayWhen } from '../../stage/notebook/say-when.ts'
import { useMemoActs } from '../../stage/notebook/use-memo-acts.ts'
import { useSayAbout } from '../../stage/notebook/use-memo-subjects.ts'
import { useFreshReadings, useReadings } from '../../stage/readings/use-readings.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { ReadingHead } from '../ReadingHead.tsx'
import page from '../ReadingScreen.module.css'
import styles from './Notebook.module.css'
import { NotebookOut } from './NotebookOut.tsx'
import type { NarrowedNotebook } from './select-memos.ts'
import { selectMemos } from './select-memos.ts'

/** What was written while looking, the newest first; the one that is open is written in its place. */
export function NotebookPage({ narrowed }: { narrowed: NarrowedNotebook }) {
  useFreshReadings()
  const { notebook: words } = useWords()
  const { memos } = useReadings()
  const chord = useSaidChord('write-note')
  const isLoaded = useAppState(state => state.readings.loaded)
  const navigate = useNavigate()
  const acts = useMemoActs()
  const sayAbout = useSayAbout()
  const simplify = useSimplified(narrowed.words ?? '')
  const nameOf = (memo: Memo) => sayAbout(memo) ?? ''
  const shown = selectMemos(memos, narrowed, { nameOf, simplify })
  const narrow = (to: NarrowedNotebook) =>
    void navigate({
      to: '/reading/notebook',
      search: { ...narrowed, memo: undefined, ...to },
      replace: true,
    })
  const write = () => {
    const id = acts.make({}, [])
    if (id !== null) void navigate({ to: '/reading/notebook', search: { memo: id } })
  }
  return (
    <div className={page.page}>
      <ReadingHead />
      <section className={page.section} aria-labelledby="notebook">
        <div className={styles.head}>
          <h2 id="notebook">
            {words.title} <span className={page.meaning}>{words.meaning}</span>
          </h2>
          <UndoButtons area="notebook" filmId={null} />
          <NotebookOut memos={shown} />
          <Button look={memos.length === 0 ? 'strong' : 'plain'} icon="add" onPress={write}>
            {words.write}
          </Button>
        </div>
        {isLoaded && memos.length === 0 && <p className={page.purpose}>{words.purpose({ chord })}</p>}
        {memos.length > 0 && <Narrowing memos={memos} narrowed={narrowed} onNarrow={narrow} />}
        {memos.length > 0 && shown.length === 0 && (
          <p className={page.purpose} role="status">
            {words.noneSuch}
          </p>
        )}
        {shown.map(memo => (
          <MemoArticle
            key={memo.id}
            memo={memo}
            isOpen={memo.id === narrowed.memo}
            onOpen={id => narrow({ memo: id })}
          />
        ))}
      </section>
    </div>
  )
}

interface NarrowingProps {
  memos: readonly Memo[]
  narrowed: NarrowedNotebook
  onNarrow: (to: NarrowedNotebook) => void
}

function Narrowing({ memos, narrowed, onNarrow }: NarrowingProps) {
  const { notebook: words } = useWords()
  const sayAbout = useSayAbout()
  const subjects = new Map(
    memos.flatMap(memo =>
      memo.about === null ? [] : [[`${memo.about} ${memo.aboutId}`, sayAbout(memo) ?? ''] as const],
    ),
  )
  const any = { value: '', name: words.any }
  return (
    <div className={page.filters}>
      <LabelledSelect
        label={words.kind}
        choices={[any, ...memoKinds.map(value => ({ value, name: words.kinds[value] }))]}
        chosen={narrowed.kind ?? ''}
        onChoose={kind => onNarrow({ kind: kind || undefined })}
      />
      <LabelledSelect
        label={words.about}
        choices={[any, ...[...subjects].map(([value, name]) => ({ value, name }))]}
        chosen={narrowed.about ?? ''}
        onChoose={about => onNarrow({ about: about || undefined })}
      />
      <label className={styles.search}>
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

interface MemoArticleProps {
  memo: Memo
  isOpen: boolean
  onOpen: (id: string | undefined) => void
}

function MemoArticle({ memo, isOpen, onOpen }: MemoArticleProps) {
  const { notebook: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const acts = useMemoActs()
  const about = useSayAbout()(memo)
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOpen) return
    article.current?.scrollIntoView({ block: 'nearest' })
    document.getElementById(memoFieldId)?.focus()
  }, [isOpen])
  const when = sayWhen(memo.createdAt, language)
  return (
    <article
      ref={article}
      className={classNames(styles.memo, isOpen && styles.open)}
      aria-label={`${words.kinds[memo.what]}, ${when}`}
      data-place={memo.id}
    >
      <header className={styles.said}>
        <h3>{words.kinds[memo.what]}</h3>
        <span>{when}</span>
        {about !== null && <span>{about}</span>}
        {memo.isPrivate && <span>{words.isPrivate}</span>}
        <span className={styles.acts}>
          <GatherRecord what="memo" id={memo.id} said={{ en: memo.text, 'zh-Hans': memo.text }} />
          <Button look="quiet" onPress={() => onOpen(isOpen ? undefined : memo.id)}>
            {isOpen ? words.close : words.edit}
          </Button>
          <Button look="quiet" onPress={() => acts.remove(memo.id)}>
            {words.remove}
          </Button>
        </span>
      </header>
      {isOpen ? (
        <MemoFields memo={memo} />
      ) : (
        <>
          <p className={styles.text}>{memo.text === '' ? words.nothingWritten : memo.text}</p>
          <MemoFrames memoId={memo.id} />
        </>
      )}
    </article>
  )
}
