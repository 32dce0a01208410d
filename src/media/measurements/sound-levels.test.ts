import { expect, test } from 'vitest'
import type { MeasurementSeries } from './measurement-series.ts'
import { soundLevels } from './sound-levels.ts'

test('levels of sound are even in decibels, from silence to full scale', () => {
  const level = Float32Array.from([-120, -60, -45, -30, -15, 0, 3])
  const series = { sound: { loudness: level, level } } as MeasurementSeries
  expect([...soundLevels(series)!.levels]).toEqual([0, 0, 64, 128, 191, 255, 255])
  expect(soundLevels(series)!.stepMs).toBe(100)
  expect(soundLevels({ sound: null } as MeasurementSeries)).toBeNull()
})
