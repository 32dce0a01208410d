import type { FormEvent } from 'react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { StudiesAnswer } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { useServices, useWords } from '../use-app.ts'
import styles from './StudiesScreen.module.css'

/** From one that ships with the program, from nothing, or from an archive. */
export function BeginStudy({ bundled, home }: { bundled: StudiesAnswer['bundled']; home: string }) {
  const { studies: words, refusals } = useWords()
  const { studies } = useServices()
  const [name, setName] = useState('')
  const [isWorking, setWorking] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const begin = async (work: Promise<Refusal | null>) => {
    setRefusal(null)
    setWorking(true)
    setRefusal(await work)
    setWorking(false)
  }
  const makeEmpty = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) void begin(studies.begin({ kind: 'nothing', title: name.trim() }))
  }
  return (
    <>
      <ul className={styles.ways} aria-busy={isWorking}>
        {bundled.map(({ name: id, title, films, codes }) => (
          <li key={id}>
            <h3>{title}</h3>
            <p>{words.bundledHolds(films, codes)}</p>
            <Button
              look="strong"
              isDisabled={isWorking}
              onPress={() => void begin(studies.begin({ kind: 'bundled', name: id }))}
            >
              {words.beginBundled}
            </Button>
          </li>
        ))}
        <li>
          <h3>{words.empty}</h3>
          <p>{words.emptyMeaning(home)}</p>
          <form className={styles.form} onSubmit={makeEmpty}>
            <input
              aria-label={words.nameOf}
              placeholder={words.nameOf}
              value={name}
              autoComplete="off"
              onChange={event => setName(event.currentTarget.value)}
            />
            <Button type="submit" isDisabled={isWorking || name.trim() === ''}>
              {words.make}
            </Button>
          </form>
        </li>
        <li>
          <h3>{words.fromArchive}</h3>
          <p>{words.archiveMeaning}</p>
          <FileTrigger
            acceptedFileTypes={['.zip', 'application/zip']}
            onSelect={list => list?.[0] && void begin(studies.bringIn(list[0]))}
          >
            <Button isDisabled={isWorking}>{words.chooseArchive}</Button>
          </FileTrigger>
        </li>
      </ul>
      <div role="status">{isWorking && words.working}</div>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sayRefusal(refusals, refusal)}
        </p>
      )}
    </>
  )
}
