import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { FoundTextsAnswer } from '../../../server/contracts/index.ts'
import type { TextSort } from '../../../study/index.ts'
import { textSorts } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useServices, useWords } from '../../use-app.ts'
import type { FindSearch } from '../asked.ts'
import styles from '../FindScreen.module.css'
import { FoundTexts } from './FoundTexts.tsx'
import { NameReadings } from './NameReadings.tsx'

/** Texts by what stands in them: memos, readings, subtitles, writing in the picture, essays. */
export function TextSearch({ asked }: { asked: FindSearch }) {
  const { finding: words, nameReadings } = useWords()
  const [isReading, setReading] = useState(false)
  const navigate = useNavigate()
  const sort = textSorts.find(one => one === asked.sort) ?? ''
  const [typed, setTyped] = useState(asked.text ?? '')
  const found = useFoundTexts(asked.text ?? '', sort)
  const ask = (to: FindSearch) =>
    void navigate({
      to: '/find',
      search: { ...asked, text: typed.trim() || undefined, ...to },
      replace: true,
    })
  return (
    <section aria-label={words.texts}>
      <form
        className={styles.ask}
        onSubmit={event => {
          event.preventDefault()
          ask({})
        }}
      >
        <input
          type="search"
          aria-label={words.searchTexts}
          placeholder={words.searchTexts}
          value={typed}
          maxLength={200}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" icon="search">
          {words.search}
        </Button>
        <LabelledSelect<TextSort | ''>
          label={words.sort}
          chosen={sort}
          choices={[
            { value: '', name: words.anySort },
            ...textSorts.map(value => ({ value, name: words.sorts[value] })),
          ]}
          onChoose={chosen => ask({ sort: chosen || undefined })}
        />
        <Button look="quiet" onPress={() => setReading(true)}>
          {nameReadings.title}
        </Button>
      </form>
      {isReading && <NameReadings onClose={() => setReading(false)} />}
      {asked.text === undefined ? (
        <p className={styles.purpose}>{words.textsPurpose}</p>
      ) : (
        found && <FoundTexts found={found.answer} typed={found.typed} />
      )}
    </section>
  )
}

function useFoundTexts(typed: string, sort: TextSort | '') {
  const { finding } = useServices()
  const [found, setFound] = useState<{ typed: string; answer: FoundTextsAnswer } | null>(null)
  useEffect(() => {
    let isWanted = true
    if (typed !== '')
      void finding.texts({ typed, ...(sort !== '' && { sorts: [sort] }) }).then(answer => {
        if (isWanted && answer.ok) setFound({ typed, answer: answer.value })
      })
    return () => {
      isWanted = false
    }
  }, [finding, typed, sort])
  return found
}
