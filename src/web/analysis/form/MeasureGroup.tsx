import { useMemo } from 'react'
import { drawDots } from '../../../charts/index.ts'
import type { FormFinding, FormMeasure, FormSubject } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Chart } from '../page/Chart.tsx'
import look from '../system/SystemView.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useFilmSheet } from './use-film-sheet.ts'

interface MeasureGroupProps {
  group: FormSubject['group']
  finding: FormFinding
  names: Names
}

/** The measures of one group, each with a sentence and a dot for each film. */
export function MeasureGroup({ group, finding, names }: MeasureGroupProps) {
  const { form } = useWords()
  const measures = finding.measures.filter(({ subject }) => subject.group === group)
  const isUnmeasured = group === 'picture' && measures.length === 0
  if (measures.length === 0 && !isUnmeasured) return null
  const partly = finding.films
    .filter(({ measuredShare }) => measuredShare < 0.99)
    .map(({ id }) => names.film(id))
  return (
    <section className={look.section} aria-labelledby={`form-${group}`}>
      <h2 id={`form-${group}`}>{form.groups[group]}</h2>
      {isUnmeasured && <p className={look.note}>{form.notMeasured}</p>}
      {group === 'picture' && measures.length > 0 && partly.length > 0 && (
        <p className={look.note}>{form.partlyMeasured(partly)}</p>
      )}
      {measures.map(measure => (
        <Measure key={JSON.stringify(measure.subject)} measure={measure} finding={finding} names={names} />
      ))}
    </section>
  )
}

function Measure({ measure, finding, names }: Omit<MeasureGroupProps, 'group'> & { measure: FormMeasure }) {
  const { form } = useWords()
  const numbers = useNumbers()
  const sheet = useFilmSheet(names)
  const name = form.name(measure.subject, codeId => names.code(codeId))
  const technical = numbers === 'inferential' ? form.technical(measure, name, finding) : null
  const { hrefOf } = sheet
  const text = useMemo(
    () => drawDotsOf(measure, { finding, names, form, hasNumbers: numbers !== 'none', hrefOf }),
    [measure, finding, names, form, numbers, hrefOf],
  )
  return (
    <div data-measure={measureId(measure.subject)}>
      <h3>{name}</h3>
      {numbers === 'inferential' && (
        <p className={look.note} data-testid="plain-sentence">
          {form.plain(measure, name, finding)}
        </p>
      )}
      <Chart svg={text} label={form.dots(name)} onPress={sheet.open} />
      {technical && <p className={look.note}>{technical}</p>}
    </div>
  )
}

export function measureId(subject: FormSubject): string {
  if (subject.group === 'aspect') return `${subject.aspectId}.${subject.valueId}`
  return subject.group === 'technique' ? subject.codeId : subject.measure
}

interface DrawnWith {
  finding: FormFinding
  names: Names
  form: ReturnType<typeof useWords>['form']
  hasNumbers: boolean
  hrefOf: (filmId: string) => string
}

function drawDotsOf(measure: FormMeasure, { finding, names, form, hasNumbers, hrefOf }: DrawnWith): string {
  const { subject, values, meanP1, meanP2 } = measure
  const rows = ([1, 2] as const).map(period => {
    const mean = period === 1 ? meanP1 : meanP2
    return {
      name: period === 1 ? finding.periods.first : finding.periods.second,
      mean: isNotComputable(mean) || !hasNumbers ? null : mean,
      dots: finding.films.flatMap((film, place) => {
        const value = values[place]
        if (film.period !== period || value == null) return []
        const title = names.film(film.id)
        return [
          {
            id: film.id,
            value,
            said: form.dot({ title, value: hasNumbers ? form.say(value, subject) : null }),
          },
        ]
      }),
    }
  })
  return drawDots({
    ...{ width: 760, rows, axis: form.unit(subject), hasNumbers, hrefOf },
    sayTick: value => form.say(value, subject),
  })
}
