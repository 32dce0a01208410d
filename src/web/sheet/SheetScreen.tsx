import { useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { Progress } from '../controls/Progress.tsx'
import { GatherAll } from '../stage/gathering/GatherButton.tsx'
import { DeskHead } from '../stage/head/DeskHead.tsx'
import { NoFilmHere, useIsNoFilm } from '../stage/head/NoFilmHere.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useMeasurements } from '../stage/measures/use-measurements.ts'
import { ScreenRefusal } from '../stage/opening/ScreenRefusal.tsx'
import { useAddressFault } from '../stage/opening/use-address-fault.ts'
import type { OpenPart } from '../stage/opening/use-part.ts'
import { usePart } from '../stage/opening/use-part.ts'
import { stillAspect } from '../stage/stills/still-address.ts'
import { useGateMaker } from '../stage/withholding/use-gate.ts'
import { shotsToShow } from '../state/address.ts'
import { filmOfPart } from '../state/films.ts'
import type { PartState } from '../state/parts.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import type { Paper } from './lay-out-sheet.ts'
import { layOutSheet } from './lay-out-sheet.ts'
import { SheetOrder } from './SheetOrder.tsx'
import { SheetPageView } from './SheetPageView.tsx'
import styles from './SheetScreen.module.css'
import type { FrameChoice, SheetSource } from './sheet-content.ts'
import { sheetContent } from './sheet-content.ts'
import type { SheetMeasure } from './sheet-order.ts'
import { useSheetFiles } from './use-sheet-files.ts'

/** The contact sheet of a part as pages, for looking, for paper, and to keep. */
export function SheetScreen({ partId }: { partId: string }) {
  const { shots: words } = useWords()
  const { part, open, refusal } = usePart(partId)
  if (useIsNoFilm(partId)) return <NoFilmHere partId={partId} mode="sheet" />
  if (open && open.part.shownShots.length > 0) return <Sheet {...open} />
  if (refusal) return <ScreenRefusal refusal={refusal} />
  return (
    <>
      <DeskHead partId={partId} mode="sheet" />
      <p className={styles.nothing} role="status">
        {part ? words.noShots : words.loading}
      </p>
    </>
  )
}

interface Setting {
  paper: Exclude<Paper, 'roll'>
  columns: number
  which: FrameChoice
  withScenes: boolean
  measure: SheetMeasure | null
}

function Sheet({ part, file, clock }: OpenPart) {
  const words = useWords()
  const [setting, setSetting] = useState<Setting>({
    ...{ paper: 'a4', columns: 4, which: 'standing', withScenes: true, measure: null },
  })
  usePaper(setting.paper)
  const measured = useMeasurements(part)
  const range = useRangeInAddress(part.shownShots.length)
  const source = useSource({ part, file, clock }, { range, setting, values: measured?.values ?? nothing })
  const onSheet = part.shownShots
    .slice(range.from, range.to + 1)
    .map(({ partId, startMs, endMs }) => ({ what: 'shot' as const, partId, startMs, endMs }))
  const content = useMemo(() => sheetContent(source, words), [source, words])
  const pages = useMemo(
    () => layOutSheet(content, { paper: setting.paper, columns: setting.columns }),
    [content, setting.paper, setting.columns],
  )
  const files = useSheetFiles(file.id, { content, pages, columns: setting.columns })
  return (
    <div className={styles.screen}>
      <DeskHead partId={part.view.partId} mode="sheet">
        <GatherAll things={onSheet} label={words.tray.shots(onSheet.length)} />
        <SheetButtons files={files} />
      </DeskHead>
      <SheetTools
        part={part}
        isMeasured={Boolean(measured)}
        setting={setting}
        onSet={news => setSetting(before => ({ ...before, ...news }))}
      />
      {files.isBusy && <Progress label={words.sheet.making} share={files.share} />}
      {files.failed && (
        <p className={styles.failed} role="alert">
          {words.sheet.failed}
        </p>
      )}
      <div>
        {pages.map((page, index) => (
          <SheetPageView
            // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name than their number.
            key={index}
            page={page}
            addressOf={files.addressOf}
            label={words.sheet.pageOf({ number: index + 1, count: pages.length })}
          />
        ))}
      </div>
    </div>
  )
}

function SheetButtons({ files }: { files: ReturnType<typeof useSheetFiles> }) {
  const { sheet } = useWords()
  return (
    <>
      <Button look="plain" onPress={() => window.print()}>
        {sheet.print}
      </Button>
      <Button look="plain" icon="download" isDisabled={files.isBusy} onPress={() => void files.keepPng()}>
        PNG
      </Button>
      <Button look="strong" icon="download" isDisabled={files.isBusy} onPress={() => void files.keepPdf()}>
        PDF
      </Button>
    </>
  )
}

/** The printer is told by the whole page what paper it is for. */
function usePaper(paper: Setting['paper']) {
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['paper'] = paper
    return () => {
      delete dataset['paper']
    }
  }, [paper])
}

function useSource(
  { part, file, clock }: OpenPart,
  {
    range,
    setting,
    values,
  }: {
    range: SheetSource['range']
    setting: Setting
    values: SheetSource['values']
  },
) {
  const { corpus } = useWords()
  const { partId } = part.view
  const titleOf = useTitleOf()
  const makeGate = useGateMaker()
  const language = useAppState(state => state.preferences.language)
  const card = filmOfPart(useFilms(), partId)
  const { shownShots: shots, shownScenes: scenes, shownStills: stills } = part
  return useMemo(() => {
    const place = card?.parts.find(({ id }) => id === partId)
    const title = titleOf(card?.film)
    return {
      title: card && card.parts.length > 1 && place ? `${title} · ${corpus.partName(place)}` : title,
      clock,
      aspect: stillAspect(file),
      ...{ shots, scenes, stills },
      range,
      which: setting.which,
      withScenes: setting.withScenes,
      measure: setting.measure,
      values,
      ...{ language, makeGate },
    }
  }, [
    card,
    titleOf,
    corpus,
    partId,
    file,
    clock,
    shots,
    scenes,
    stills,
    range,
    setting,
    values,
    language,
    makeGate,
  ])
}

function useRangeInAddress(count: number): SheetSource['range'] {
  const search = useSearch({ from: '/shots/$partId/sheet' })
  const { range, fault } = shotsToShow(search, count)
  useAddressFault(fault)
  const { from, to } = range
  return useMemo(() => ({ from, to }), [from, to])
}

/** One object for all time, so that nothing is laid out anew. */
const nothing: SheetSource['values'] = {}

const columnChoices = ['2', '3', '4', '5', '6', '8'] as const
const frameChoices: readonly FrameChoice[] = ['standing', 'first', 'middle', 'last']

interface SheetToolsProps {
  part: PartState
  isMeasured: boolean
  setting: Setting
  onSet: (news: Partial<Setting>) => void
}

function SheetTools({ part, isMeasured, setting, onSet }: SheetToolsProps) {
  const { sheet } = useWords()
  return (
    <div className={styles.tools}>
      <Choice
        label={sheet.columns}
        choices={columnChoices.map(value => ({ value, name: value }))}
        chosen={String(setting.columns) as (typeof columnChoices)[number]}
        onChoose={value => onSet({ columns: Number(value) })}
      />
      <Choice
        label={sheet.which}
        choices={frameChoices.map(value => ({ value, name: sheet.frames[value] }))}
        chosen={setting.which}
        onChoose={which => onSet({ which })}
      />
      <SheetOrder chosen={setting.measure} isMeasured={isMeasured} onChoose={measure => onSet({ measure })} />
      {part.shownScenes.length > 0 && setting.measure === null && (
        <Choice
          label={sheet.scenes}
          choices={[
            { value: 'with', name: sheet.withScenes },
            { value: 'without', name: sheet.withoutScenes },
          ]}
          chosen={setting.withScenes ? 'with' : 'without'}
          onChoose={value => onSet({ withScenes: value === 'with' })}
        />
      )}
      <Choice
        label={sheet.paper}
        choices={[
          { value: 'a4', name: 'A4' },
          { value: 'letter', name: 'Letter' },
        ]}
        chosen={setting.paper}
        onChoose={paper => onSet({ paper })}
      />
    </div>
  )
}
