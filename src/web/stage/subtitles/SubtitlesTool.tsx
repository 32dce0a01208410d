import { useEffect, useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { carriesFiles } from '../../services/dropped-files.ts'
import { useServices, useWords } from '../../use-app.ts'
import { SubtitlesDialog } from './SubtitlesDialog.tsx'

/** To the subtitles of the film on the desk: by button, by key, or with a file that is dropped anywhere on it. */
export function SubtitlesTool({ partId, filmId }: { partId: string; filmId: string }) {
  const { subtitles: words } = useWords()
  const { shortcuts } = useServices()
  const [isOpen, setIsOpen] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  useEffect(() => shortcuts.handle('subtitles', { subtitles: () => setIsOpen(true) }), [shortcuts])
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (carriesFiles(event.dataTransfer)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      const [dropped] = event.dataTransfer?.files ?? []
      if (!dropped) return
      setFile(dropped)
      setIsOpen(true)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
  const close = () => {
    setIsOpen(false)
    setFile(null)
  }
  return (
    <>
      <Button look="quiet" preventFocusOnPress onPress={() => setIsOpen(true)}>
        {words.title}
      </Button>
      {isOpen && <SubtitlesDialog {...{ partId, filmId, file }} onFile={setFile} onClose={close} />}
    </>
  )
}
