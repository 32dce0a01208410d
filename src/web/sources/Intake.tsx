import { useEffect, useRef, useState } from 'react'
import type { ReadSourcesAnswer } from '../../server/contracts/index.ts'
import type { Source } from '../../study/index.ts'
import { bounds, freeKey, textOf } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal, sayUnfit } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Tick } from '../controls/Tick.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { useServices, useWords } from '../use-app.ts'
import { Doubts } from './Doubts.tsx'
import styles from './Sources.module.css'
import { useSourceActs } from './use-sources.ts'

interface IntakeProps {
  sources: readonly Source[]
  onClose: () => void
}

/** A list that is brought in: read and looked through first, taken in only when it is said so. */
export function Intake({ sources, onClose }: IntakeProps) {
  const { sources: words, refusals } = useWords()
  const { sources: reader } = useServices()
  const [text, setText] = useState('')
  const [read, setRead] = useState<ReadSourcesAnswer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [takenIn, setTakenIn] = useState<number | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const readText = async (said: string) => {
    setTakenIn(null)
    const answer = await reader.read(said)
    setRead(answer.ok ? answer.value : null)
    setRefusal(answer.ok ? null : answer.refusal)
  }
  const choose = async () => {
    const chosen = file.current?.files?.[0]
    if (!chosen) return
    file.current!.value = ''
    if (chosen.size > bounds.referencesText)
      return setRefusal({ kind: 'list-too-large', limit: bounds.referencesText })
    const said = await chosen.text()
    setText(said)
    await readText(said)
  }
  return (
    <section className={styles.intake} aria-labelledby="intake">
      <h2 id="intake">{words.intake.title}</h2>
      <p className={styles.soft}>{words.intake.purpose}</p>
      <label className={styles.field}>
        {words.intake.text}
        <textarea
          ref={field}
          rows={6}
          spellCheck={false}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      </label>
      <div className={styles.row}>
        <Button
          look={read === null ? 'strong' : 'plain'}
          isDisabled={text.trim() === ''}
          onPress={() => void readText(text)}
        >
          {words.intake.read}
        </Button>
        <Button icon="folder" onPress={() => file.current?.click()}>
          {words.intake.file}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          data-testid="references-file"
          accept=".json,.bib,.ris,.txt"
          onChange={() => void choose()}
        />
        <Button look="quiet" onPress={onClose}>
          {words.intake.close}
        </Button>
      </div>
      {refusal && (
        <p role="alert" className={styles.warning}>
          {sayRefusal(refusals, refusal)}
        </p>
      )}
      {takenIn !== null && <p role="status">{words.intake.takenIn(takenIn)}</p>}
      {read && (
        <Found
          key={`${read.form} ${read.items.length} ${text.length}`}
          read={read}
          sources={sources}
          onTakenIn={count => {
            setRead(null)
            setText('')
            setTakenIn(count)
          }}
        />
      )}
    </section>
  )
}

interface FoundProps {
  read: ReadSourcesAnswer
  sources: readonly Source[]
  onTakenIn: (count: number) => void
}

function Found({ read, sources, onTakenIn }: FoundProps) {
  const { sources: words } = useWords()
  const acts = useSourceActs()
  const { form, items, lines, unfit, doubts, alike } = read
  const [chosen, setChosen] = useState(() => new Set(items.map(({ id }) => id).filter(id => !(id in alike))))
  const takeIn = () => {
    const keys = new Set(sources.map(({ item }) => item.id))
    const fresh = items
      .filter(({ id }) => chosen.has(id))
      .map(item => {
        const key = freeKey(item.id, keys)
        keys.add(key)
        return { id: newIdentifier(), item: { ...item, id: key }, reading: '' }
      })
    if (acts.add(fresh)) onTakenIn(fresh.length)
  }
  const ofId = (id: string) => doubts.filter(doubt => doubt.id === id)
  return (
    <div className={styles.found}>
      <p role="status">
        {words.intake.found({
          form: words.intake.forms[form],
          items: form === 'printed' ? lines.length : items.length,
        })}
      </p>
      {unfit.length > 0 && (
        <>
          <p>{words.intake.unfit(unfit.length)}</p>
          <ul className={styles.doubtList}>
            {unfit.map(one => {
              const said = sayUnfit(words.unfit, one)
              return <li key={said}>{said}</li>
            })}
          </ul>
        </>
      )}
      <ul className={styles.foundList}>
        {form === 'printed'
          ? lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number.
              <li key={at}>
                <p>{line}</p>
                <Doubts doubts={ofId(String(at + 1))} isOfFields={false} />
              </li>
            ))
          : items.map(item => (
              <li key={item.id}>
                <Tick
                  isSelected={chosen.has(item.id)}
                  onChange={isOn =>
                    setChosen(before => {
                      const after = new Set(before)
                      if (isOn) after.add(item.id)
                      else after.delete(item.id)
                      return after
                    })
                  }
                >
                  {textOf(item, 'title') || item.id}
                  <span className={styles.soft}>{item.id}</span>
                  {item.id in alike && <span className={styles.warning}>{words.intake.alike}</span>}
                </Tick>
                <Doubts doubts={ofId(item.id)} />
              </li>
            ))}
      </ul>
      {items.length > 0 && (
        <Button look="strong" isDisabled={chosen.size === 0} onPress={takeIn}>
          {words.intake.takeIn(chosen.size)}
        </Button>
      )}
    </div>
  )
}
