import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useState } from 'react'
import type { Film } from '../../study/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { useWords } from '../use-app.ts'
import styles from './FilmTable.module.css'
import type { FilmColumn } from './film-cells.ts'
import { cellText } from './film-cells.ts'
import type { FilmCells } from './use-film-cells.ts'

interface FilmCellProps {
  film: Film
  title: string
  column: FilmColumn
  row: number
  cells: FilmCells
  onPaste: (text: string, row: number, column: FilmColumn) => void
}

/** One cell: kept when it is left, Enter goes down, Escape gives up what was written. */
export function FilmCell({ film, title, column, row, cells, onPaste }: FilmCellProps) {
  const { corpus, refusals } = useWords()
  const [draft, setDraft] = useState<string | null>(null)
  const wrong = cells.wrong(film.id, column)
  const keep = () => {
    if (draft !== null) cells.keep([{ film, column, text: draft }])
    setDraft(null)
  }
  const giveUp = () => {
    setDraft(null)
    if (wrong) cells.keep([{ film, column, text: cellText(film, column) }])
  }
  const hear = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') return giveUp()
    const step = event.key === 'Enter' && event.shiftKey ? -1 : steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = inputAt(event.currentTarget, row + step, column)
    if (next) {
      next.focus()
      next.select()
    } else keep()
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]./s.test(text)) return
    event.preventDefault()
    setDraft(null)
    onPaste(text, row, column)
  }
  const said = wrong && sayRefusal(refusals, wrong.refusal)
  return (
    <input
      className={styles.cell}
      aria-label={corpus.cellOf({ column: corpus.columns[column], title })}
      aria-invalid={wrong !== undefined}
      title={said}
      maxLength={500}
      data-row={row}
      data-column={column}
      value={draft ?? wrong?.text ?? cellText(film, column)}
      onChange={event => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={hear}
      onPaste={paste}
    />
  )
}

const steps: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

function inputAt(from: HTMLElement, row: number, column: FilmColumn): HTMLInputElement | null {
  return from
    .closest('table')!
    .querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`)
}
