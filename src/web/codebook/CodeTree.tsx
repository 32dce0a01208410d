import type { KeyboardEvent } from 'react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { CodeInTree, CodeKind } from '../../study/index.ts'
import { codeName } from '../../study/index.ts'
import { Chord } from '../controls/Keycap.tsx'
import { Tick } from '../controls/Tick.tsx'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './CodeTree.module.css'
import { keyOfLine, placeByKey } from './place-in-tree.ts'
import { useChosenLines } from './use-chosen-lines.ts'

interface CodeTreeProps {
  kind: CodeKind
  lines: readonly CodeInTree[]
  codeId: string | undefined
  onOpen: (codeId: string) => void
}

/** The codes of one kind with what stands under them; put in order and under others by hand and by keys. */
export function CodeTree({ kind, lines, codeId, onOpen }: CodeTreeProps) {
  const { codebook } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const lineOf = (key: unknown) => lines.find(line => keyOfLine(line) === key)
  const { chosen, choose, list, keepThrough } = useChosenLines(lines)
  const codesOf = (keys: Iterable<unknown>) => [...keys].flatMap(key => lineOf(key)?.code.id ?? [])
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => codesOf(keys).map(id => ({ 'text/plain': id })),
    onReorder: ({ keys, target }) => {
      const line = lineOf(target.key)
      if (!line) return
      const place = target.dropPosition === 'before' ? line : lines[lines.indexOf(line) + 1]
      keepThrough(codesOf(keys))
      outbox.placeAndSay({ kind: 'order-codes', codeIds: codesOf(keys), beforeId: place?.code.id ?? null })
    },
    onItemDrop: ({ target, isInternal, items }) => {
      if (!isInternal) return
      void Promise.all(items.flatMap(item => (item.kind === 'text' ? item.getText('text/plain') : []))).then(
        codeIds => outbox.placeAndSay({ kind: 'move-codes', codeIds, underId: lineOf(target.key)!.code.id }),
      )
    },
    acceptedDragTypes: ['text/plain'],
  })
  if (lines.length === 0) return null
  const move = (event: KeyboardEvent) => {
    const focused = document.activeElement?.closest<HTMLElement>('[role=row]')?.dataset['key']
    const act = event.altKey && focused ? placeByKey(lines, { focused, chosen }, event.key) : null
    if (!act || !focused) return
    event.preventDefault()
    event.stopPropagation()
    keepThrough(act.codeIds, lineOf(focused)?.code.id)
    outbox.placeAndSay(act)
  }
  return (
    <section
      ref={list}
      className={styles.kind}
      aria-labelledby={`kind-${kind}`}
      data-choosing={chosen.size > 0 || undefined}
      onKeyDownCapture={move}
    >
      <h2 id={`kind-${kind}`}>
        {codebook.kinds[kind]} <span className={styles.meaning}>{codebook.kindMeanings[kind]}</span>
      </h2>
      <GridList
        aria-labelledby={`kind-${kind}`}
        aria-describedby={`moves-${kind}`}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={keys => choose(keys === 'all' ? lines.map(keyOfLine) : keys)}
        items={lines}
        dependencies={[language, codeId]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={key => {
          const line = lineOf(key)
          if (line) onOpen(line.code.id)
        }}
      >
        {line => {
          const { code, depth } = line
          const name = codeName(code, language)
          const otherLanguage = language === 'en' ? 'zh-Hans' : 'en'
          const other = code.names[otherLanguage]
          return (
            <GridListItem
              id={keyOfLine(line)}
              textValue={name}
              className={styles.line!}
              data-open={code.id === codeId || undefined}
              data-retired={code.retired || undefined}
              data-heading={code.isHeading || undefined}
              style={{ paddingInlineStart: `calc(var(--space-2) + ${depth} * var(--space-5))` }}
            >
              <CodeSwatch code={code} isHollow={code.retired} />
              <span className={styles.name}>{name}</span>
              <span className={styles.other} lang={otherLanguage}>
                {other !== name && other}
              </span>
              <span className={styles.key}>
                {code.retired ? codebook.retired : code.key !== null && <Chord chord={code.key} />}
              </span>
              <Tick slot="selection" className={styles.check} />
            </GridListItem>
          )
        }}
      </GridList>
      {chosen.size > 0 && (
        <p className={styles.chosen} role="status">
          {codebook.chosen(chosen.size)}
        </p>
      )}
      <p id={`moves-${kind}`} className="unseen">
        {codebook.moves}
      </p>
    </section>
  )
}
