import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// What a person has set and opened lies in their own folder: the tests have one of theirs.
const settings = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-test-settings-'))

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    globalSetup: ['test/built-parts.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes later on a machine that does other things; one second is no reason to fail.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    pool: 'forks',
    env: { XDG_CONFIG_HOME: settings, APPDATA: settings },
  },
})
