import { useMemo, useState } from 'react'
import type { Page } from '../stage/paper/page.ts'
import { pdfOf } from '../stage/paper/page-pdf.ts'
import { paintPage } from '../stage/paper/paint-page.ts'
import { stillAddress } from '../stage/stills/still-address.ts'
import { useServices } from '../use-app.ts'
import type { SheetContent } from './lay-out-sheet.ts'
import { layOutSheet } from './lay-out-sheet.ts'

/** The sheet as files, made here from the stills as they are. */
export function useSheetFiles(
  fileId: string,
  { content, pages, columns }: { content: SheetContent; pages: readonly Page[]; columns: number },
) {
  const { downloads, stills } = useServices()
  const [share, setShare] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const place = columns >= 4 ? 'cell' : 'comparison'
  const addressOf = useMemo(() => (frame: number) => stillAddress(fileId, frame, { place }), [fileId, place])
  const stillOf = (frame: number) => stills.fetch(addressOf(frame))
  const name = downloads.fileName(content.title)
  const make = async (work: () => Promise<void>) => {
    setShare(0)
    setFailed(false)
    try {
      await work()
    } catch (cause) {
      console.warn('The contact sheet was not made.', cause)
      setFailed(true)
    }
    setShare(null)
  }
  const keepPng = () =>
    make(async () => {
      const rolls = layOutSheet(content, { paper: 'roll', columns })
      for (const [index, roll] of rolls.entries()) {
        const picture = await paintPage(roll, stillOf)
        downloads.keep(rolls.length > 1 ? `${name} ${index + 1}.png` : `${name}.png`, picture)
        setShare((index + 1) / rolls.length)
      }
    })
  const keepPdf = () =>
    make(async () => {
      const onPage = (done: number) => setShare(done / pages.length)
      downloads.keep(`${name}.pdf`, await pdfOf(pages, { title: content.title, stillOf, onPage }))
    })
  return { isBusy: share !== null, share, failed, addressOf, keepPng, keepPdf }
}
