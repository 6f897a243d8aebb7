import { describe, expect, test } from 'vitest'
import {
  dossierChecks,
  dossierFields,
  dossierForm,
} from '../../../renderer/features/dossiers/dossier-form.ts'
import { changeRefusal, filesRefusal } from '../../../renderer/features/dossiers/dossier-refusals.ts'
import { exportName } from '../../../renderer/features/dossiers/export-name.ts'
import { placeOf } from '../../../renderer/features/dossiers/place-of.ts'
import { DossierFields } from '../../../shared/model/dossier.ts'
import { dossier } from './samples.ts'

describe('form ↔ fields of a dossier', () => {
  test('a dossier comes back as it was; an empty date is computed', () => {
    const own = dossier(1, {
      start: { text: '2019-12', certain: false },
      box: '3',
      sheets: 120,
      notation: '12/VPĐU',
      description: 'Có 2 bản đồ',
      keywords: 'đại hội',
    })
    expect(dossierFields(dossierForm(own, null))).toEqual(DossierFields.parse(own))
    expect(dossierFields({ ...dossierForm(own, null), start: '' })?.start).toBeNull()
    expect(dossierFields({ ...dossierForm(own, null), end: '99' })).toBeNull()
  })

  test('a new one may leave its number to the program', () => {
    expect(dossierChecks(true).number('')).toBeNull()
    expect(dossierChecks(false).number('')).not.toBeNull()
    expect(dossierChecks(true).title(' ')).not.toBeNull()
  })
})

describe('why a dossier takes no files', () => {
  test('each reason has its own sentence', () => {
    const reasons = [
      filesRefusal(dossier(1), false, false),
      filesRefusal(dossier(1, { personalFiles: true }), true, false),
      filesRefusal(dossier(1, { status: 'da-dong' }), true, false),
      filesRefusal(dossier(1, { secrecy: 'mat' }), true, false),
    ]
    expect(reasons).not.toContain(null)
    expect(new Set(reasons).size).toBe(4)
    expect(filesRefusal(dossier(1), true, false)).toBeNull()
    expect(filesRefusal(dossier(1, { secrecy: 'mat' }), true, true)).toBeNull()
  })

  test('personal and secret ones still take entries without a file', () => {
    expect(changeRefusal(dossier(1, { personalFiles: true, secrecy: 'mat' }), true)).toBeNull()
  })
})

describe('the name of an exported dossier', () => {
  test('has no sign that a file system refuses', () => {
    expect(exportName('01.01.0001', 'Hồ sơ: "A/B" <c>?\t*|\\')).toBe('01.01.0001 Hồ sơ- -A-B- -c------.pdf')
  })

  test('is short enough for 255 bytes, in whole letters', () => {
    const name = exportName('01', 'ườ'.repeat(300))
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
    expect(name).not.toContain('\ufffd')
    expect(name.endsWith('.pdf')).toBe(true)
  })
})

test('the place of the papers says only what is known', () => {
  expect(placeOf({ store: '1', shelf: '', box: '12' })).toBe('Kho 1 · Hộp (cặp) 12')
  expect(placeOf({ store: '', shelf: '', box: '' })).toBe('')
})
