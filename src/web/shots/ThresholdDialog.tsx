import { useEffect, useRef, useState } from 'react'
import type { DetectionTrial } from '../../server/contracts/index.ts'
import type { FrameClock } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { Slider } from '../controls/Slider.tsx'
import { useServices, useWords } from '../use-app.ts'
import styles from './ThresholdDialog.module.css'

interface ThresholdDialogProps {
  partId: string
  clock: FrameClock
  isOpen: boolean
  onClose: () => void
}

/** Another sensitivity of detection, answered from what was kept of the film. */
export function ThresholdDialog({ partId, clock, isOpen, onClose }: ThresholdDialogProps) {
  const { detection, navigation } = useWords()
  return (
    <Dialog title={detection.title} closeLabel={navigation.close} isOpen={isOpen} onClose={onClose}>
      <Thresholds partId={partId} clock={clock} onClose={onClose} />
    </Dialog>
  )
}

type Parameters = DetectionTrial['parameters']

/** Sensitivity runs the other way from a threshold: to the right more is found. */
const cuts = { least: 0.15, most: 0.6, step: 0.01 }
const graduals = { least: 0.2, most: 0.95, step: 0.01 }
const shortest = { least: 1, most: 50, step: 1 }
const turned = (value: number, { least, most }: { least: number; most: number }) =>
  Math.round((least + most - value) * 1000) / 1000

function Thresholds({ partId, clock, onClose }: Omit<ThresholdDialogProps, 'isOpen'>) {
  const { detection: words, refusals, amounts } = useWords()
  const { outbox } = useServices()
  const { trial, refusal, tryOut } = useTrial(partId)
  const [chosen, setChosen] = useState<Parameters | null>(null)
  const [failed, setFailed] = useState<Refusal | null>(null)
  const shown = chosen ?? trial?.parameters
  const why = refusal ?? failed
  if (why)
    return (
      <p className={styles.refusal} role="alert">
        {sayRefusal(refusals, why)}
      </p>
    )
  if (!shown || !trial) return <p className={styles.waiting}>{words.asking}</p>
  const set = (news: Partial<Parameters>) => {
    const next = { ...shown, ...news }
    setChosen(next)
    tryOut(next)
  }
  const apply = async () => {
    const found = await outbox.send({ kind: 'detect-again', partId, parameters: shown })
    if (found) setFailed(found)
    else onClose()
  }
  const share = (value: number, range: typeof cuts) =>
    amounts.percent((value - range.least) / (range.most - range.least))
  return (
    <div className={styles.form}>
      <p className={styles.meaning}>{words.meaning}</p>
      <Slider
        label={words.cuts}
        value={turned(shown.cutThreshold, cuts)}
        range={cuts}
        say={value => share(value, cuts)}
        onChange={value => set({ cutThreshold: turned(value, cuts) })}
      />
      <Slider
        label={words.graduals}
        value={turned(shown.gradualThreshold, graduals)}
        range={graduals}
        say={value => share(value, graduals)}
        onChange={value => set({ gradualThreshold: turned(value, graduals) })}
      />
      <Slider
        label={words.shortest}
        value={shown.shortestShotFrames}
        range={shortest}
        say={frames => words.frames({ frames, ms: (frames * clock.endMs) / framesOf(clock) })}
        onChange={frames => set({ shortestShotFrames: frames })}
      />
      <p className={styles.outcome} role="status">
        {words.outcome(trial)}
      </p>
      <p className={styles.meaning}>{words.kept(trial.byHand)}</p>
      <div className={styles.buttons}>
        <Button look="strong" isDisabled={trial.coming + trial.going === 0} onPress={() => void apply()}>
          {words.apply}
        </Button>
      </div>
    </div>
  )
}

function framesOf(clock: FrameClock): number {
  return Math.max(1, clock.kind === 'constant' ? clock.frameCount : clock.startsMs.length)
}

/** Asks again whenever something is chosen; an answer that has been overtaken is passed over. */
function useTrial(partId: string) {
  const { detection } = useServices()
  const [trial, setTrial] = useState<DetectionTrial | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const latest = useRef(0)
  const ask = useRef((parameters: Partial<Parameters>) => {
    const mine = ++latest.current
    void detection.tryOut(partId, parameters).then(answer => {
      if (mine !== latest.current) return
      if (answer.ok) setTrial(answer.value)
      else setRefusal(answer.refusal)
    })
  })
  useEffect(() => ask.current({}), [])
  return { trial, refusal, tryOut: ask.current }
}
