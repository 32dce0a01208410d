import { useEffect, useState } from 'react'
import type { SubtitleReport } from '../../../server/contracts/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { clockTime, sayMisfit, sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { Tick } from '../../controls/Tick.tsx'
import type { SubtitleSource } from '../../services/subtitles/subtitle-bringer.ts'
import { useServices, useWords } from '../../use-app.ts'
import { LanguageField } from './LanguageField.tsx'
import styles from './Subtitles.module.css'
import type { Stretch } from './stretches.ts'
import { msOfSeconds, stretches } from './stretches.ts'
import { TimingFields } from './TimingFields.tsx'

interface BringInSubtitlesProps {
  partId: string
  filmId: string
  from: SubtitleSource
  onLeave: () => void
}

type Encoding = SubtitleReport['encoding']

/** What a file of subtitles, or a track inside the film, holds and what of it does not fit, shown before anything of it is kept. */
export function BringInSubtitles({ partId, filmId, from, onLeave }: BringInSubtitlesProps) {
  const { subtitles: words, refusals } = useWords()
  const { subtitles } = useServices()
  const [encoding, setEncoding] = useState<Encoding | null>(null)
  const [chosenLanguage, setChosenLanguage] = useState<string | null>(null)
  const [isSplit, setIsSplit] = useState(true)
  const [chosenSecond, setChosenSecond] = useState<string | null>(null)
  const [seconds, setSeconds] = useState('')
  const [stretch, setStretch] = useState<Stretch>('same')
  const [report, setReport] = useState<SubtitleReport | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const shiftMs = msOfSeconds(seconds)
  const name = from.kind === 'file' ? from.file.name : words.trackInside(from.track)
  const how = shiftMs === null ? null : { encoding, shiftMs, stretch: stretches[stretch] }
  const asked = JSON.stringify(how)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked into anew where it would be read otherwise.
  useEffect(() => {
    if (!how) return
    let isWanted = true
    void subtitles.look(partId, from, how).then(looked => {
      if (!isWanted) return
      setRefusal(looked.ok ? null : looked.refusal)
      // The choices stay where they are, so that another one can be made.
      setReport(before => (looked.ok ? looked.value : before && { ...before, count: 0, first: [] }))
    })
    return () => {
      isWanted = false
    }
  }, [subtitles, partId, from, asked])
  const [upper, lower] = (isSplit && report?.split) || []
  const language = chosenLanguage ?? (upper ?? report)?.language ?? ''
  const second = lower && (chosenSecond ?? lower.language ?? '')
  const bring = async () => {
    if (!how) return
    const brought = await subtitles.bringIn({ partId, filmId }, from, {
      ...{ ...how, language },
      ...(second !== undefined && { secondLanguage: second }),
    })
    if (brought.ok) onLeave()
    else setRefusal(brought.refusal)
  }
  const shownEncoding = encoding ?? report?.encoding ?? 'utf-8'
  const encodings = (Object.keys(words.encodings) as Encoding[]).map(value => ({
    value,
    name: words.encodings[value],
  }))
  return (
    <section className={styles.body} aria-label={words.looking(name)}>
      <h3 className={styles.file}>{words.looking(name)}</h3>
      <div className={styles.fields}>
        {from.kind === 'file' && (
          <LabelledSelect
            label={words.encoding}
            choices={encodings}
            chosen={shownEncoding}
            onChoose={setEncoding}
          />
        )}
        <LanguageField label={words.language} language={language} onChoose={setChosenLanguage} />
        {second !== undefined && (
          <LanguageField label={words.secondLanguage} language={second} onChoose={setChosenSecond} />
        )}
        <TimingFields seconds={seconds} onSeconds={setSeconds} stretch={stretch} onStretch={setStretch} />
      </div>
      {report && report.split.length > 0 && (
        <Tick isSelected={isSplit} onChange={setIsSplit}>
          {words.split}
        </Tick>
      )}
      {report?.isGuessed && encoding === null && <p className={styles.note}>{words.guessed}</p>}
      {report?.language && chosenLanguage === null && <p className={styles.note}>{words.proposed}</p>}
      {refusal && (
        <p role="alert" className={styles.wrong}>
          {sayRefusal(refusals, refusal)}
        </p>
      )}
      {report && report.count > 0 && <FirstLines report={report} />}
      {report && report.misfits.length > 0 && <Misfits misfits={report.misfits} />}
      <div className={styles.foot}>
        <Button
          look="strong"
          isDisabled={!report || report.count === 0 || how === null || language === '' || second === ''}
          onPress={() => void bring()}
        >
          {words.keep(report?.count ?? 0)}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {words.leave}
        </Button>
      </div>
    </section>
  )
}

function FirstLines({ report: { first, count } }: { report: SubtitleReport }) {
  const { subtitles: words } = useWords()
  return (
    <table className={styles.lines}>
      <caption>{words.firstLines(count)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.words}</th>
        </tr>
      </thead>
      <tbody>
        {first.map(line => (
          <tr key={`${line.startMs} ${line.text}`}>
            <td>{clockTime(Math.floor(line.startMs / 1000))}</td>
            <td dir="auto">{line.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const mostShown = 50

function Misfits({ misfits }: { misfits: SubtitleReport['misfits'] }) {
  const { subtitles: words } = useWords()
  return (
    <>
      <h3 className={styles.file}>{words.didNotFit}</h3>
      <ul className={styles.misfits}>
        {misfits.slice(0, mostShown).map(misfit => (
          <li key={JSON.stringify(misfit)}>{sayMisfit(words, misfit)}</li>
        ))}
        {misfits.length > mostShown && <li>{words.andMore(misfits.length - mostShown)}</li>}
      </ul>
    </>
  )
}
