import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { Officer } from '../../../shared/model/archive.ts'
import { AuthorityFields, AuthorityName, AuthorityOffice } from '../../../shared/model/authority.ts'
import { CongressFields, CongressMember, CongressSession } from '../../../shared/model/congress.ts'
import { DocumentFields, MediaFields, MeetingFields } from '../../../shared/model/document.ts'
import { DossierFields } from '../../../shared/model/dossier.ts'
import { FondsFields, InventoryFields } from '../../../shared/model/fonds.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { fieldLabel } from '../../../shared/text/field-labels.ts'

const shapes: readonly [string, readonly PropertyKey[], z.ZodObject][] = [
  ['documents', ['fields'], DocumentFields],
  ['documents', ['fields', 'meeting'], MeetingFields],
  ['documents', ['fields', 'media'], MediaFields],
  ['dossiers', ['fields'], DossierFields],
  ['authorities', ['fields'], AuthorityFields],
  ['authorities', ['fields', 'otherNames', 0], AuthorityName],
  ['authorities', ['fields', 'offices', 3], AuthorityOffice],
  ['congresses', ['fields'], CongressFields],
  ['congresses', ['fields', 'sessions', 0], CongressSession],
  ['congresses', ['fields', 'bodyMembers', 0], CongressMember],
  ['fonds', ['fields'], FondsFields],
  ['inventories', ['fields'], InventoryFields],
  ['archive', ['fonds'], FondsFields],
  ['archive', ['inventory'], InventoryFields],
  ['archive', ['officer'], Officer],
]

describe('a field in words', () => {
  test.each(shapes)('every one of %s %j has its own', (noun, path, shape) => {
    const names = Object.keys(shape.shape)
    const group = fieldLabel(noun, path)
    const labels = names.map((name) => fieldLabel(noun, [...path, name]))
    expect(names.filter((_, at) => labels[at] === undefined)).toEqual([])
    // One of its own, not that of the group it stands in; a list may be called as what it holds.
    if (typeof path.at(-1) === 'string') expect(labels).not.toContain(group)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('of a part of a date is that of the date, of what is no field none', () => {
    expect(fieldLabel('documents', ['fields', 'date', 'text'])).toBe('Ngày tháng')
    expect(fieldLabel('documents', ['limit'])).toBeUndefined()
    expect(fieldLabel('nothing', ['fields', 'title'])).toBeUndefined()
  })

  test('stands in the sentence instead of the path; without one the field as typed does', () => {
    const details = { field: 'fields.title', value: '', reason: 'không được để trống' }
    const sentence = errorSentence('invalid-input', { ...details, label: 'Trích yếu' })
    expect(sentence).toContain('mục Trích yếu')
    expect(sentence).not.toContain('fields')
    expect(errorSentence('invalid-input', { ...details, field: '--limit' })).toContain('mục --limit')
  })
})
