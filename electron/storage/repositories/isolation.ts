import { type Isolation, Isolation as Shape } from '../../../shared/model/archive.ts'
import type { ReadableDb } from '../database/database.ts'
import { readSetting, type Setting } from './settings.ts'

const isolationShape = Shape.nullable()

/** Said when the archive is made; nothing in the program changes it afterwards. */
export const isolationSetting: Setting<typeof isolationShape> = {
  name: 'isolation',
  shape: isolationShape,
  otherwise: null,
}

export const isolationOf = (db: ReadableDb): Isolation | null => readSetting(db, isolationSetting)

export const isIsolated = (db: ReadableDb): boolean => isolationOf(db) !== null
