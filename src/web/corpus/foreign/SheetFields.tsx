import type { SeenSheet, SheetChoices } from '../../../server/contracts/index.ts'
import type { FrameRate } from '../../../study/index.ts'
import { rowKinds, titleFor } from '../../../study/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './Foreign.module.css'

type Separator = SeenSheet['separator']
type Encoding = SeenSheet['encoding']

const rates: readonly FrameRate[] = [24, 25, 30, 48, 50, 60].flatMap(whole => [
  { numerator: whole * 1000, denominator: 1001 },
  { numerator: whole, denominator: 1 },
])

interface SheetFieldsProps {
  seen: SeenSheet
  reading: SeenSheet['reading']
  choices: SheetChoices
  onSay: (more: Partial<SheetChoices>) => void
}

/** How a table is written, what its rows are, and of which film. */
export function SheetFields({ seen, reading, choices, onSay }: SheetFieldsProps) {
  const { sheets: words, subtitles } = useWords()
  const change = (more: Partial<typeof reading>) => onSay({ reading: { ...reading, ...more } })
  const encodings = (Object.keys(subtitles.encodings) as Encoding[]).map(value => ({
    value,
    name: subtitles.encodings[value],
  }))
  const separators = (Object.keys(words.separators) as Separator[]).map(value => ({
    value,
    name: words.separators[value],
  }))
  const isInFrames = reading.columns.some(({ unit }) => unit === 'frames' || unit === 'clock')
  const isCounted = reading.columns.some(({ unit }) => unit === 'frames')
  return (
    <>
      <div className={styles.row}>
        <LabelledSelect
          label={words.encoding}
          choices={encodings}
          chosen={seen.encoding}
          onChoose={encoding => onSay({ encoding })}
        />
        <LabelledSelect
          label={words.separator}
          choices={separators}
          chosen={seen.separator}
          onChoose={separator => onSay({ separator, reading: null })}
        />
        <Tick isSelected={reading.hasHead} onChange={hasHead => change({ hasHead })}>
          {words.head}
        </Tick>
      </div>
      {seen.isGuessed && choices.encoding === null && <p className={styles.soft}>{words.guessed}</p>}
      {seen.unread > 0 && <p className={styles.refusal}>{words.unread(seen.unread)}</p>}
      <div className={styles.row}>
        <LabelledSelect
          label={words.rowsAre}
          choices={rowKinds.map(value => ({ value, name: words.rowKinds[value] }))}
          chosen={reading.rowsAre}
          onChoose={rowsAre => change({ rowsAre })}
        />
        <FilmField partId={choices.partId} onChoose={partId => onSay({ partId })} />
        {isInFrames && (
          <LabelledSelect
            label={words.rate}
            choices={[{ value: '', name: words.rateOfFilm }, ...rates.map(asChoice)]}
            chosen={reading.rate ? keyOf(reading.rate) : ''}
            onChoose={key => change({ rate: rates.find(rate => keyOf(rate) === key) ?? null })}
          />
        )}
        {isCounted && (
          <LabelledSelect
            label={words.firstFrame}
            choices={[
              { value: '0', name: '0' },
              { value: '1', name: '1' },
            ]}
            chosen={String(reading.firstFrame)}
            onChoose={first => change({ firstFrame: first === '1' ? 1 : 0 })}
          />
        )}
        {isCounted && (
          <Tick isSelected={reading.endIsLastFrame} onChange={endIsLastFrame => change({ endIsLastFrame })}>
            {words.endIsLastFrame}
          </Tick>
        )}
      </div>
    </>
  )
}

function FilmField({ partId, onChoose }: { partId: string | null; onChoose: (id: string | null) => void }) {
  const { sheets: words } = useWords()
  const cards = useAppState(state => state.films.cards)
  const language = useAppState(state => state.preferences.language)
  const parts = cards.flatMap(({ film, parts }) =>
    parts.map(({ id, position }) => ({
      value: id,
      name: parts.length === 1 ? titleFor(film, language) : `${titleFor(film, language)} (${position + 1})`,
    })),
  )
  return (
    <LabelledSelect
      label={words.film}
      choices={[{ value: '', name: words.filmByName }, ...parts]}
      chosen={partId ?? ''}
      onChoose={id => onChoose(id === '' ? null : id)}
    />
  )
}

function keyOf({ numerator, denominator }: FrameRate): string {
  return `${numerator}/${denominator}`
}

function asChoice(rate: FrameRate) {
  const { numerator, denominator } = rate
  const name = denominator === 1 ? String(numerator) : (numerator / denominator).toFixed(3)
  return { value: keyOf(rate), name }
}
