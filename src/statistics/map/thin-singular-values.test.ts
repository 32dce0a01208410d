// SPDX-License-Identifier: MIT
import fc from 'fast-check'
import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { symmetricEigen } from './symmetric-eigen.ts'
import type { FlatTable } from './thin-singular-values.ts'
import { thinSingularValues } from './thin-singular-values.ts'

const cell = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }).map(value => Number(value.toFixed(6))),
  fc.integer({ min: -2, max: 2 }),
)
const tables: fc.Arbitrary<FlatTable> = fc
  .record({ rowCount: fc.integer({ min: 1, max: 12 }), columnCount: fc.integer({ min: 1, max: 12 }) })
  .chain(({ rowCount, columnCount }) => {
    const length = rowCount * columnCount
    return fc
      .array(cell, { minLength: length, maxLength: length })
      .map(cells => ({ rowCount, columnCount, cells: Float64Array.from(cells) }))
  })
const scaleOf = (cells: Float64Array) => Math.max(1e-300, ...cells.map(Math.abs))

describe('singular values from the smaller side', () => {
  test('are those of a full decomposition, small ones too', () => {
    fc.assert(
      fc.property(tables, table => {
        const rows = Array.from({ length: table.rowCount }, (_, row) => [
          ...table.cells.subarray(row * table.columnCount, (row + 1) * table.columnCount),
        ])
        const known = new SingularValueDecomposition(new Matrix(rows), { autoTranspose: true }).diagonal
        const found = thinSingularValues(table).values
        const scale = 12 * scaleOf(table.cells)
        found.forEach((value, axis) => {
          expect(Math.abs(value - known[axis]!)).toBeLessThan(1e-13 * scale)
        })
      }),
      { numRuns: 300 },
    )
  })

  test('put the table together again, with vectors of length 1 at right angles', () => {
    fc.assert(
      fc.property(tables, table => {
        const { rowCount, columnCount, cells } = table
        const { values, left, right } = thinSingularValues(table)
        const scale = scaleOf(cells)
        for (let row = 0; row < rowCount; row++)
          for (let column = 0; column < columnCount; column++) {
            let sum = 0
            for (let axis = 0; axis < values.length; axis++)
              sum += values[axis]! * left[axis * rowCount + row]! * right[axis * columnCount + column]!
            expect(Math.abs(sum - cells[row * columnCount + column]!)).toBeLessThan(1e-12 * scale)
          }
        for (const [vectors, count] of [
          [left, rowCount],
          [right, columnCount],
        ] as const)
          for (let one = 0; one < values.length; one++)
            for (let other = 0; other <= one; other++) {
              if (values[one]! < 1e-10 * scale) continue
              let product = 0
              for (let place = 0; place < count; place++)
                product += vectors[one * count + place]! * vectors[other * count + place]!
              expect(Math.abs(product - Number(one === other))).toBeLessThan(1e-10)
            }
      }),
      { numRuns: 300 },
    )
  })

  test('keep their digits where one is a million times another', () => {
    const table = {
      rowCount: 3,
      columnCount: 2,
      cells: Float64Array.from([1e6, 1e6, 1e6, 1e6 + 1, 1e6, 1e6 - 1]),
    }
    expect(thinSingularValues(table).values[1]).toBeCloseTo(1, 6)
  })
})

describe('eigenvalues of a symmetric table', () => {
  test('fall, and their vectors are only made longer by it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.array(cell, { minLength: 100, maxLength: 100 }),
        (size, cells) => {
          const table = Float64Array.from({ length: size * size }, (_, place) => {
            const [row, column] = [Math.floor(place / size), place % size]
            return cells[Math.max(row, column) * 10 + Math.min(row, column)]!
          })
          const { values, vectors } = symmetricEigen(table.slice(), size)
          expect([...values]).toEqual([...values].sort((left, right) => right - left))
          for (let axis = 0; axis < size; axis++)
            for (let row = 0; row < size; row++) {
              let sum = 0
              for (let column = 0; column < size; column++)
                sum += table[row * size + column]! * vectors[axis * size + column]!
              expect(Math.abs(sum - values[axis]! * vectors[axis * size + row]!)).toBeLessThan(1e-11)
            }
        },
      ),
      { numRuns: 300 },
    )
  })
})
