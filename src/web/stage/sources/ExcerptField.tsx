import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { bounds, writtenOf } from '../../../study/index.ts'
import { nameSource } from '../../../words/index.ts'
import menu from '../../controls/Menu.module.css'
import { plainText } from '../../state/plain-text.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './ExcerptField.module.css'
import { useSources } from './use-sources.ts'

interface Offered {
  id: string
  quotation: string
  language: string
  from: string
  found: string
}

/** Finds an excerpt by its words, those of its translation, and its source; the list stands open. */
export function ExcerptField({ onChoose }: { onChoose: (excerptId: string) => void }) {
  const { quotes: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const readings = useAppState(state => state.sources.readings)
  const { sources, excerpts } = useSources()
  const [text, setText] = useState('')
  const all = excerpts.flatMap((excerpt): Offered[] => {
    const source = sources.find(({ id }) => id === excerpt.sourceId)
    if (!source) return []
    const { id, quotation, translation } = excerpt
    const written = [quotation, translation, ...writtenOf(source.item), readings[source.id]?.sounds ?? '']
    return [
      {
        ...{ id, quotation, language: excerpt.language, from: nameSource(source.item, language) },
        found: plainText(written.join(' ')),
      },
    ]
  })
  const wanted = plainText(text)
  const offered = all.filter(({ found }) => found.includes(wanted))
  return (
    <ComboBox
      className={styles.field!}
      items={offered}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      menuTrigger="focus"
      allowsEmptyCollection
      onSelectionChange={key => key !== null && onChoose(String(key))}
    >
      <Label>{words.excerpt}</Label>
      <Input placeholder={words.excerptHint} maxLength={bounds.name} />
      <Popover className={styles.offered!} placement="bottom start">
        <ListBox
          className={menu.menu!}
          renderEmptyState={() => (
            <p className={styles.none}>{all.length === 0 ? words.noExcerpts : words.noneSuch}</p>
          )}
        >
          {(one: Offered) => (
            <ListBoxItem id={one.id} className={menu.item!} textValue={one.quotation}>
              <span className={styles.offer}>
                <span className={styles.words} lang={one.language || undefined}>
                  {one.quotation}
                </span>
                <span className={styles.from}>{one.from}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
