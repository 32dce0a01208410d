// SPDX-License-Identifier: MIT
import fc from 'fast-check'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { leadingEigenpairs } from './leading-eigenpairs.ts'

describe('the leading eigenpairs of a tridiagonal table', () => {
  const tables = fc.integer({ min: 2, max: 12 }).chain(size =>
    fc.record({
      diagonal: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: size, maxLength: size }),
      below: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: size - 1, maxLength: size - 1 }),
    }),
  )

  test('are those of the whole table', () => {
    fc.assert(
      fc.property(tables, ({ diagonal, below }) => {
        const whole = Matrix.zeros(diagonal.length, diagonal.length)
        diagonal.forEach((value, row) => {
          whole.set(row, row, value)
        })
        below.forEach((value, row) => {
          whole.set(row, row + 1, value)
          whole.set(row + 1, row, value)
        })
        const { realEigenvalues } = new EigenvalueDecomposition(whole, { assumeSymmetric: true })
        const found = leadingEigenpairs(diagonal, below)!
        found.forEach(({ value, vector }, rank) => {
          expect(value).toBeCloseTo(realEigenvalues[diagonal.length - 1 - rank]!, 8)
          const image = whole.mmul(Matrix.columnVector(vector)).to1DArray()
          image.forEach((entry, row) => {
            expect(entry).toBeCloseTo(value * vector[row]!, 6)
          })
          expect(Math.hypot(...vector)).toBeCloseTo(1, 10)
        })
      }),
    )
  })

  test('are numbers where the second eigenvalue is 0 to the last bit', () => {
    const [, second] = leadingEigenpairs([9, 4], [6])!
    expect(second.value).toBeCloseTo(0, 10)
    expect(Math.abs(second.vector[0]!)).toBeCloseTo(2 / Math.sqrt(13), 10)
    expect(Math.abs(second.vector[1]!)).toBeCloseTo(3 / Math.sqrt(13), 10)
  })

  test('are not to be had of a table of one row', () => {
    expect(leadingEigenpairs([3], [])).toBeNull()
  })
})
