import { useMemo } from 'react'
import { drawColourStrips, drawCutting, drawLengths } from '../../../charts/index.ts'
import type { FormFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Chart } from '../page/Chart.tsx'
import look from '../system/SystemView.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useFilmSheet } from './use-film-sheet.ts'

interface PicturesOfFormProps {
  finding: FormFinding
  names: Names
}

/** Lengths of shots, the course of cutting, and the colours of every film. */
export function PicturesOfForm({ finding, names }: PicturesOfFormProps) {
  const { form } = useWords()
  const hasNumbers = useNumbers() !== 'none'
  const sheet = useFilmSheet(names)
  const { hrefOf } = sheet
  const { first, second } = finding.periods
  const lengths = useMemo(
    () =>
      drawLengths({
        ...{ width: 480, classes: form.classes(finding.lengthEdgesMs), hasNumbers, legend: form.signs },
        periods: [
          { name: first, shares: finding.lengths.first },
          { name: second, shares: finding.lengths.second },
        ],
        ...{ axis: form.lengthsAxis, sayShare: form.share },
      }),
    [finding, form, hasNumbers, first, second],
  )
  const course = useMemo(
    () =>
      drawCutting({
        ...{ width: 480, axes: form.courseAxes, hasNumbers, film: form.film, legend: form.signs },
        films: finding.films.map(({ id, period, course }) => ({
          ...{ id, period, values: course, said: names.film(id) },
        })),
        periods: [
          { name: first, values: finding.course.first },
          { name: second, values: finding.course.second },
        ],
      }),
    [finding, form, hasNumbers, names, first, second],
  )
  const isMeasured = finding.films.some(({ colours }) => colours.some(colour => colour !== null))
  const strips = useMemo(
    () =>
      drawColourStrips({
        ...{ width: 900, hrefOf },
        groups: ([1, 2] as const).map(period => ({
          name: period === 1 ? first : second,
          films: finding.films
            .filter(film => film.period === period)
            .map(({ id, colours, shots }) => ({
              ...{ id, colours, name: names.film(id) },
              said: form.strip({ title: names.film(id), shots }),
            })),
        })),
      }),
    [finding, form, names, hrefOf, first, second],
  )
  return (
    <>
      <section className={look.section} aria-labelledby="form-lengths">
        <h2 id="form-lengths">{form.lengths}</h2>
        <div className={look.pictures}>
          <Chart svg={lengths} label={form.lengths} caption={form.lengthsMeaning} />
          <Chart svg={course} label={form.course} caption={form.courseMeaning} />
        </div>
      </section>
      {isMeasured && (
        <section className={look.section} aria-labelledby="form-colours">
          <h2 id="form-colours">{form.colours}</h2>
          <Chart svg={strips} label={form.colours} caption={form.coloursMeaning} onPress={sheet.open} />
        </section>
      )}
    </>
  )
}
