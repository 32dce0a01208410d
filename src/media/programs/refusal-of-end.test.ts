import { expect, test } from 'vitest'
import { refusalOfEnd } from './refusal-of-end.ts'

const after = (...lastLines: string[]) => refusalOfEnd('decode', { kind: 'exited', code: 1, lastLines })

test.each([
  [['[theora @ 0x562c10f04340] Corrupt extradata'], 'Corrupt extradata'],
  [['file:/films/a b.flv: Input/output error'], 'Input/output error'],
  [
    ['[mov,mp4 @ 0x5] error reading header', 'file:/films/a.mp4: Cannot allocate memory'],
    'error reading header',
  ],
  [['file:/films/a.mkv: Not yet implemented in FFmpeg, patches welcome'], /^Not yet implemented/],
])('what FFmpeg says of damage is told without where it lies: %j', (lines, said) => {
  const expected = typeof said === 'string' ? said : expect.stringMatching(said)
  expect(after(...lines)).toEqual({ kind: 'damaged', said: expected })
})

test('an end before its time, a picture too large and a full disk are told apart from damage', () => {
  expect(after('[matroska @ 0x55] File ended prematurely at pos. 9018 (0x233a)')).toEqual({
    kind: 'truncated',
  })
  expect(
    after('[IMGUTILS @ 0x7ffc] Picture size 12384x12342 exceeds specified max pixel count 67108864'),
  ).toEqual({ kind: 'absurd-size', width: 12_384, height: 12_342 })
  expect(after('[h264 @ 0x1] corrupt', 'av_interleaved_write_frame(): No space left on device')).toEqual({
    kind: 'disk-full',
  })
})

test('what nobody has thought of keeps the last words', () => {
  const lines = ['one', 'two', 'three', 'four', 'five', '[swscaler @ 0x55d] Invalid pixel format.']
  expect(after(...lines)).toEqual({
    ...{ kind: 'driver-failed', driver: 'decode' },
    lastLines: ['two', 'three', 'four', 'five', 'Invalid pixel format.'],
  })
})
