import { useState } from 'react'
import type { Words } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { useIsWithholding } from '../../stage/withholding/use-gate.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from './StudyHead.module.css'

const ways = {
  withoutFilms: '/api/archive',
  withFilms: '/api/archive?films=yes',
  toBeginFrom: '/api/archive?coders=no',
  annotations: '/api/export/annotations.zip',
  mediapkg: '/api/export/study.mediapkg',
  parquet: '/api/export/parquet.zip',
  csv: '/api/export/csv.zip',
  elan: '/api/export/elan.zip',
  lines: '/api/export/corpus.jsonl',
  matrix: '/api/export/matrix.csv',
} as const
type Way = keyof typeof ways
/** What one may want it for, and the ways to that. */
const groups = {
  whole: ['withoutFilms', 'withFilms', 'toBeginFrom'],
  programs: ['elan', 'annotations', 'mediapkg', 'lines'],
  statistics: ['csv', 'parquet', 'matrix'],
} as const satisfies Record<string, readonly Way[]>
/** Ways in which what is withheld goes along, if one so chooses. */
const canBeWhole: readonly Way[] = ['withoutFilms', 'withFilms']
/** Tables, whose times can stand as time code or frames too. */
const areTables: readonly Way[] = ['parquet', 'csv', 'matrix']
type Times = keyof Words['studies']['timesIn']

/** The whole study as one file; what goes along is said before it is taken out. */
export function TakeOutDialog({ onClose }: { onClose: () => void }) {
  const { studies: words, navigation, withholding } = useWords()
  const { downloads } = useServices()
  const cards = useAppState(state => state.films.cards)
  const [way, setWay] = useState<Way>('withoutFilms')
  const [times, setTimes] = useState<Times>('milliseconds')
  const [isWhole, setIsWhole] = useState(false)
  const isWithholding = useIsWithholding()
  const files = cards.flatMap(card => card.files.filter(file => !file.missing && file.notOpened === null))
  const bytes = files.reduce((sum, file) => sum + file.byteSize, 0)
  const meanings: Record<Way, string> = {
    withoutFilms: words.withoutFilmsMeaning,
    withFilms: words.withFilmsMeaning(files.length, bytes),
    toBeginFrom: words.toBeginFromMeaning,
    annotations: words.annotationsMeaning,
    mediapkg: words.mediapkgMeaning,
    parquet: words.parquetMeaning,
    csv: words.csvMeaning,
    elan: words.elanMeaning,
    lines: words.linesMeaning,
    matrix: words.matrixMeaning,
  }
  const takeOut = () => {
    const address = new URL(ways[way], location.href)
    if (isWhole && canBeWhole.includes(way)) address.searchParams.set('withheld', 'yes')
    if (areTables.includes(way)) address.searchParams.set('times', times)
    downloads.fetch(address.href)
    onClose()
  }
  return (
    <Dialog title={words.takeOutTitle} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.form}>
        {(Object.keys(groups) as (keyof typeof groups)[]).map(group => (
          <fieldset key={group} className={styles.ways}>
            <legend className={styles.group}>{words.takeOutGroups[group]}</legend>
            {group === 'whole' && <p className={styles.soft}>{words.takeOutMeaning}</p>}
            {groups[group]
              .filter(one => one !== 'withFilms' || files.length > 0)
              .map(one => (
                <label key={one}>
                  <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
                  <span>
                    {words[one]}
                    <small>{meanings[one]}</small>
                  </span>
                </label>
              ))}
          </fieldset>
        ))}
        {isWithholding && canBeWhole.includes(way) && (
          <div>
            <Tick isSelected={isWhole} onChange={setIsWhole}>
              {withholding.keepAll}
            </Tick>
            <p className={styles.soft}>{withholding.keepAllMeaning}</p>
          </div>
        )}
        <div className={styles.foot}>
          <Button look="strong" onPress={takeOut}>
            {words.download}
          </Button>
          {areTables.includes(way) && (
            <LabelledSelect
              label={words.times}
              choices={(Object.keys(words.timesIn) as Times[]).map(value => ({
                value,
                name: words.timesIn[value],
              }))}
              chosen={times}
              onChoose={setTimes}
            />
          )}
        </div>
      </div>
    </Dialog>
  )
}
