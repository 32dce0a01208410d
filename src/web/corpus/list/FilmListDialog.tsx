import { useRef, useState } from 'react'
import type { SeenFilmList } from '../../../server/contracts/index.ts'
import { bounds } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import type { SaidColumns } from '../../services/films/film-list-bringer.ts'
import { useServices, useWords } from '../../use-app.ts'
import { ColumnFields } from './ColumnFields.tsx'
import styles from './FilmList.module.css'
import { ListedFilms } from './ListedFilms.tsx'

interface ChosenList {
  fileName: string
  text: string
}

/** Films from a list: read and looked through first, brought in when somebody says so. */
export function FilmListDialog({ onClose }: { onClose: () => void }) {
  const { filmLists: words, navigation, refusals } = useWords()
  const { filmLists } = useServices()
  const input = useRef<HTMLInputElement>(null)
  const [list, setList] = useState<ChosenList | null>(null)
  const [said, setSaid] = useState<SaidColumns>({})
  const [seen, setSeen] = useState<SeenFilmList | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [also, setAlso] = useState<readonly number[]>([])
  const see = async (chosen: ChosenList, columns: SaidColumns) => {
    const answer = await filmLists.see(chosen.fileName, chosen.text, columns)
    setSeen(answer.ok ? answer.value : null)
    setRefusal(answer.ok ? null : answer.refusal)
    setAlso([])
  }
  const choose = async () => {
    const file = input.current?.files?.[0]
    if (!file) return
    input.current!.value = ''
    if (file.size > 4 * bounds.filmListText)
      return setRefusal({ kind: 'film-list-too-long', most: bounds.filmsAtOnce })
    const chosen = { fileName: file.name, text: await file.text() }
    setList(chosen)
    setSaid({})
    await see(chosen, {})
  }
  const say = (columns: SaidColumns) => {
    setSaid(columns)
    if (list) void see(list, columns)
  }
  const bringIn = async () => {
    if (!list) return
    const brought = await filmLists.bringIn(list, said, [...also])
    if (brought.ok) onClose()
    else setRefusal(brought.refusal)
  }
  const columns = seen?.columns ?? columnsIn(refusal)
  const wanted = (seen?.films ?? []).filter(
    ({ stands, line }) => stands.kind === 'new' || (stands.kind === 'alike' && also.includes(line)),
  )
  return (
    <Dialog title={words.title} closeLabel={navigation.close} isOpen onClose={onClose} size="large">
      <div className={styles.list}>
        <p className={styles.soft}>{words.meaning}</p>
        <div className={styles.row}>
          <Button icon="folder" onPress={() => input.current?.click()}>
            {words.choose}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            data-testid="film-list-file"
            accept=".csv,.tsv,.txt,.json"
            onChange={() => void choose()}
          />
          {list && <span className={styles.soft}>{words.chosen(list.fileName)}</span>}
        </div>
        {refusal && (
          <p role="alert" className={styles.refusal}>
            {sayRefusal(refusals, refusal)}
          </p>
        )}
        {columns && Object.keys(columns).length > 0 && (
          <ColumnFields columns={columns} onChange={(name, field) => say({ ...said, [name]: field })} />
        )}
        {seen && <ListedFilms films={seen.films} also={also} onAlso={setAlso} />}
        {seen && (
          <div>
            <Button look="strong" isDisabled={wanted.length === 0} onPress={() => void bringIn()}>
              {words.bringIn(wanted.length)}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** A list that could not be read tells what its columns were taken for, so that it can be said otherwise. */
function columnsIn(refusal: Refusal | null): SaidColumns | null {
  if (refusal?.kind === 'film-list-line' || refusal?.kind === 'film-list-without-titles')
    return refusal.columns
  return null
}
