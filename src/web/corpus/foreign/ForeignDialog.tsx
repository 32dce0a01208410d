import { useRef, useState } from 'react'
import type { CodersSaid } from '../../../server/contracts/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { useServices, useWords } from '../../use-app.ts'
import type { ChosenFile } from './chosen-file.ts'
import { isTable } from './chosen-file.ts'
import styles from './Foreign.module.css'
import { ForeignFile } from './ForeignFile.tsx'
import { SheetFile } from './SheetFile.tsx'

/** Files of other programs: what would come of each, and what would not, before anything is written. */
export function ForeignDialog({ onClose }: { onClose: () => void }) {
  const { foreign: words, navigation } = useWords()
  const { foreign } = useServices()
  const input = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [tables, setTables] = useState<readonly { file: File; key: string }[]>([])
  const rounds = useRef(0)
  const [isBusy, setBusy] = useState(false)
  const look = async () => {
    const all = [...(input.current?.files ?? [])]
    const chosen = all.filter(file => !isTable(file))
    const round = ++rounds.current
    setTables(all.filter(isTable).map((file, at) => ({ file, key: `${round} ${at}` })))
    if (input.current) input.current.value = ''
    if (all.length === 0) return
    setBusy(true)
    const seen: ChosenFile[] = []
    setFiles(seen)
    for (const file of chosen) {
      const answer = await foreign.see(file)
      seen.push({
        ...{ name: file.name, isIn: false, coders: {} },
        ...(answer.ok
          ? { id: answer.value.id, report: answer.value.report, refusal: null }
          : { id: null, report: null, refusal: answer.refusal }),
      })
      setFiles([...seen])
    }
    setBusy(false)
  }
  const sayCoders = async (id: string, said: CodersSaid) => {
    const file = files.find(one => one.id === id)
    if (!file) return
    const coders = { ...file.coders, ...said }
    setBusy(true)
    const answer = await foreign.seeAs(id, coders)
    setBusy(false)
    const seen = answer.ok
      ? { coders, report: answer.value.report, refusal: null }
      : { refusal: answer.refusal }
    setFiles(all => all.map(one => (one.id === id ? { ...one, ...seen } : one)))
  }
  const bringIn = async () => {
    setBusy(true)
    const after = [...files]
    for (const [at, file] of after.entries()) {
      if (file.id === null) continue
      const answer = await foreign.bringIn(file.id, file.coders)
      after[at] = answer.ok
        ? { ...file, id: null, report: answer.value, isIn: true }
        : { ...file, id: null, refusal: answer.refusal }
      setFiles([...after])
    }
    setBusy(false)
  }
  const ready = files.filter(({ id }) => id !== null).length
  return (
    <Dialog title={words.title} closeLabel={navigation.close} isOpen onClose={onClose} size="large">
      <div className={styles.dialog}>
        <p className={styles.soft}>{words.meaning}</p>
        <p className={styles.soft}>{words.lookedThrough}</p>
        <div className={styles.row}>
          <Button icon="folder" isDisabled={isBusy} onPress={() => input.current?.click()}>
            {words.choose}
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            data-testid="foreign-files"
            accept=".azp,.eaf,.xml,.mediapkg,.jsonld,.json,.qdc,.csv,.tsv,.tab,.txt,.cms,.cns"
            onChange={() => void look()}
          />
          <span role="status" className={styles.soft}>
            {isBusy ? words.looking : ''}
          </span>
        </div>
        {files.length + tables.length > 0 && (
          <ul className={styles.files} aria-label={words.listOf} data-testid="foreign-list">
            {files.map(file => (
              <ForeignFile
                key={file.name}
                file={file}
                {...(file.id !== null && {
                  onCoders: (said: CodersSaid) => void sayCoders(file.id!, said),
                })}
              />
            ))}
            {tables.map(({ file, key }) => (
              <SheetFile key={key} file={file} />
            ))}
          </ul>
        )}
        {ready > 0 && (
          <div>
            <Button look="strong" isDisabled={isBusy} onPress={() => void bringIn()}>
              {words.bringIn(ready)}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
