import { Link } from '@tanstack/react-router'
import type { FormFinding, FormMeasure } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Scroller } from '../page/Scroller.tsx'
import look from '../system/SystemView.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { measureId } from './MeasureGroup.tsx'

interface FormTableProps {
  finding: FormFinding
  names: Names
}

/** Every measure with its numbers, and under it every film with its own; a film leads to its shots. */
export function FormTable({ finding, names }: FormTableProps) {
  const { form, analysis } = useWords()
  const isTested = useNumbers() === 'inferential'
  const { columns } = form
  const { first, second } = finding.periods
  return (
    <>
      <Scroller label={form.table}>
        <table className={look.table} aria-label={form.table}>
          <thead>
            <tr>
              <th scope="col">{columns.measure}</th>
              <th scope="col">{analysis.rows.mean(first)}</th>
              <th scope="col">{analysis.rows.mean(second)}</th>
              <th scope="col">{columns.difference}</th>
              {isTested && (
                <>
                  <th scope="col">
                    {isOfWholeCorpus(finding) ? analysis.rows.intervalAsModel : columns.interval}
                  </th>
                  <th scope="col">{columns.p}</th>
                  <th scope="col">{columns.corrected}</th>
                </>
              )}
              <th scope="col">{columns.without}</th>
              <th scope="col">{columns.unit}</th>
            </tr>
          </thead>
          <tbody>
            {finding.measures.map(measure => (
              <MeasureRow
                key={measureId(measure.subject)}
                measure={measure}
                names={names}
                isTested={isTested}
              />
            ))}
          </tbody>
        </table>
      </Scroller>
      <ValuesOfFilms finding={finding} names={names} />
    </>
  )
}

function MeasureRow({ measure, names, isTested }: { measure: FormMeasure; names: Names; isTested: boolean }) {
  const { form } = useWords()
  const { subject, meanP1, meanP2, difference, welch95, test, leaveOneFilmOut } = measure
  const mean = (value: typeof meanP1) => (isNotComputable(value) ? form.cannot : form.say(value, subject))
  const range = (value: { min: number; max: number }) =>
    `${form.signed(value.min, subject)} … ${form.signed(value.max, subject)}`
  return (
    <tr data-measure={measureId(subject)}>
      <th scope="row">{form.name(subject, codeId => names.code(codeId))}</th>
      <td data-number="mean-1" data-value={isNotComputable(meanP1) ? '' : meanP1}>
        {mean(meanP1)}
      </td>
      <td data-number="mean-2" data-value={isNotComputable(meanP2) ? '' : meanP2}>
        {mean(meanP2)}
      </td>
      <td>{isNotComputable(difference) ? form.cannot : form.signed(difference, subject)}</td>
      {isTested && (
        <>
          <td>
            {isNotComputable(welch95) ? form.cannot : range({ min: welch95.lower, max: welch95.upper })}
          </td>
          <td data-number="p" data-value={isNotComputable(test) ? '' : test.p}>
            {isNotComputable(test) ? form.cannot : form.p(test.p)}
          </td>
          <td data-number="p-corrected" data-value={isNotComputable(test) ? '' : test.corrected}>
            {isNotComputable(test) ? form.cannot : form.p(test.corrected)}
          </td>
        </>
      )}
      <td>{isNotComputable(leaveOneFilmOut) ? form.cannot : range(leaveOneFilmOut)}</td>
      <td className={look.words}>{form.unit(subject)}</td>
    </tr>
  )
}

function ValuesOfFilms({ finding, names }: FormTableProps) {
  const { form } = useWords()
  return (
    <Scroller label={form.filmsBehind}>
      <table className={look.table} aria-label={form.filmsBehind}>
        <thead>
          <tr>
            <th scope="col">{form.filmsBehind}</th>
            {finding.measures.map(({ subject }) => (
              <th key={measureId(subject)} scope="col">
                {form.name(subject, codeId => names.code(codeId))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {finding.films.map(({ id }, place) => {
            const partId = names.card(id)?.parts[0]?.id
            return (
              <tr key={id} data-film={id}>
                <th scope="row">
                  {partId ? (
                    <Link
                      to="/shots/$partId/sheet"
                      params={{ partId }}
                      aria-label={form.openFilm(names.film(id))}
                    >
                      {names.film(id)}
                    </Link>
                  ) : (
                    names.film(id)
                  )}
                </th>
                {finding.measures.map(({ subject, values }) => {
                  const value = values[place]
                  return (
                    <td key={measureId(subject)}>{value == null ? form.cannot : form.say(value, subject)}</td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroller>
  )
}
