import { useEffect, useState } from 'react'
import type { FolderAnswer } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { Tick } from '../controls/Tick.tsx'
import { useServices, useWords } from '../use-app.ts'
import styles from './FolderPicker.module.css'
import { FolderView } from './FolderView.tsx'

/** Chooses films that lie on this machine, below folders that the person has opened to the program. */
export function FolderPicker({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { picker, navigation } = useWords()
  return (
    <Dialog title={picker.title} closeLabel={navigation.close} isOpen={isOpen} onClose={onClose} size="large">
      <p className={styles.meaning}>{picker.meaning}</p>
      <Picking onClose={onClose} />
    </Dialog>
  )
}

function Picking({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { folders } = useServices()
  const place = useFolder()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asOneFilm, setAsOneFilm] = useState(false)
  const files = (place.folder?.files ?? []).filter(file => chosen.has(file.path))
  const byteSize = files.reduce((sum, file) => sum + file.byteSize, 0)
  const add = async () => {
    const refusal = await folders.add(
      files.map(file => file.path),
      asOneFilm && files.length > 1,
    )
    if (refusal) place.refuse(refusal)
    else onClose()
  }
  const go = (path: string) => {
    setChosen(new Set())
    place.go(path)
  }
  return (
    <>
      <FolderView folder={place.folder} roots={place.roots} chosen={chosen} onChoose={setChosen} onGo={go} />
      <OtherFolder onOpen={place.open} />
      <footer className={styles.foot}>
        {place.refusal && <p className={styles.refusal}>{sayRefusal(words.refusals, place.refusal)}</p>}
        <span className={styles.chosen}>{words.picker.chosen({ count: files.length, byteSize })}</span>
        {files.length > 1 && (
          <Tick isSelected={asOneFilm} onChange={setAsOneFilm}>
            {words.picker.asOneFilm}
          </Tick>
        )}
        <Button look="strong" isDisabled={files.length === 0} onPress={() => void add()}>
          {words.picker.add(asOneFilm ? Math.min(1, files.length) : files.length)}
        </Button>
      </footer>
    </>
  )
}

/** A folder that is none of the usual ones, by its path. */
function OtherFolder({ onOpen }: { onOpen: (path: string) => void }) {
  const { picker } = useWords()
  const [path, setPath] = useState('')
  return (
    <form
      className={styles.other}
      onSubmit={event => {
        event.preventDefault()
        if (path.trim()) onOpen(path)
      }}
    >
      <input
        aria-label={picker.openOther}
        placeholder={picker.openOther}
        autoComplete="off"
        spellCheck={false}
        value={path}
        onChange={event => setPath(event.currentTarget.value)}
      />
      <Button look="plain" type="submit" isDisabled={path.trim() === ''}>
        {picker.open}
      </Button>
    </form>
  )
}

function useFolder() {
  const { folders } = useServices()
  const [roots, setRoots] = useState<readonly string[] | null>(null)
  const [folder, setFolder] = useState<FolderAnswer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const go = async (path: string) => {
    const answer = await folders.folder(path)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setFolder(answer.value)
  }
  useEffect(() => {
    void folders.roots().then(async answer => {
      if (!answer.ok) return setRefusal(answer.refusal)
      setRoots(answer.value.roots)
      const [first] = answer.value.roots
      const opened = first === undefined ? null : await folders.folder(first)
      if (opened?.ok) setFolder(opened.value)
    })
  }, [folders])
  const open = async (path: string) => {
    const opened = await folders.openRoot(path)
    if (!opened.ok) return setRefusal(opened.refusal)
    setRoots(opened.value.roots)
    await go(path.trim())
  }
  return {
    roots,
    folder,
    refusal,
    refuse: setRefusal,
    go: (path: string) => void go(path),
    open: (path: string) => void open(path),
  }
}
