import { useEffect, useState } from 'react'
import { carriesFiles, droppedFiles } from '../services/dropped-files.ts'
import { useServices, useWords } from '../use-app.ts'
import styles from './DropZone.module.css'

/** The whole window takes films; the sheet shows only while some are held over it. */
export function DropZone() {
  const { corpus } = useWords()
  const { uploads } = useServices()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false)
    const drop = (event: DragEvent) => {
      setIsOver(false)
      if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then(files => uploads.addFiles(files))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [uploads])
  if (!isOver) return null
  return (
    <div className={styles.sheet}>
      <div className={styles.words}>
        <p className={styles.drop}>{corpus.dropHere}</p>
        <p>{corpus.dropKept}</p>
      </div>
    </div>
  )
}
