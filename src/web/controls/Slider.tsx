import { Slider as AriaSlider, Label, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import styles from './Slider.module.css'

interface SliderProps {
  label: string
  value: number
  range: { least: number; most: number; step: number }
  /** What a place on the slider means, in words. */
  say: (value: number) => string
  onChange: (value: number) => void
  /** The hand lets go. */
  onRelease?: (value: number) => void
}

export function Slider({ label, value, range, say, onChange, onRelease }: SliderProps) {
  return (
    <AriaSlider
      className={styles.slider!}
      minValue={range.least}
      maxValue={range.most}
      step={range.step}
      value={value}
      onChange={onChange}
      {...(onRelease && { onChangeEnd: onRelease })}
    >
      <div className={styles.line}>
        <Label>{label}</Label>
        <SliderOutput className={styles.said!}>{say(value)}</SliderOutput>
      </div>
      <SliderTrack className={styles.track!}>
        <SliderThumb className={styles.thumb!} aria-valuetext={say(value)} />
      </SliderTrack>
    </AriaSlider>
  )
}
