import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// What a person has set and opened lies in their own folder: the tests have one of theirs.
const settings = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-test-settings-'))

/** Tests that only reckon: they share a process, since reading the program anew for each takes longer than they do. */
const reckoning = [
  'src/**/*.test.{ts,tsx}',
  'test/{charts,lint,sentences,traps}/**/*.test.ts',
  'test/{golden,simulation}*.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: ['test/built-parts.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes later on a machine that does other things; one second is no reason to fail.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    env: { XDG_CONFIG_HOME: settings, APPDATA: settings },
    projects: [
      { extends: true, test: { name: 'reckoning', include: reckoning, pool: 'threads', isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: reckoning, pool: 'forks' },
      },
    ],
  },
})
