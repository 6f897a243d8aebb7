import type { ArchiveSetup } from '../../../../shared/contract/archive.ts'
import { Officer } from '../../../../shared/model/archive.ts'
import { FondsFields, InventoryFields } from '../../../../shared/model/fonds.ts'
import type { Chosen } from '../../../../shared/protocol.ts'
import { vi } from '../../../text/vi.ts'

/** What the set-up gathers over its steps. */
export interface SetupFields {
  readonly committee: string
  readonly higherBody: string
  readonly fondsCode: string
  /** Null = as proposed from the committee. */
  readonly fondsName: string | null
  readonly inventoryNumber: string
  readonly inventoryTitle: string
  readonly officerName: string
  readonly officerOffice: string
  readonly folder: Chosen | null
  readonly isolated: boolean
  readonly isolationAuthority: string
  readonly isolationDocument: string
}

type SetupField = keyof SetupFields
export type SetupErrors = Partial<Record<SetupField, string>>

export const emptySetup: SetupFields = {
  committee: '',
  higherBody: '',
  fondsCode: '01',
  fondsName: null,
  inventoryNumber: '01',
  inventoryTitle: '',
  officerName: '',
  officerOffice: '',
  folder: null,
  isolated: false,
  isolationAuthority: '',
  isolationDocument: '',
}

/** The fonds' name as typed, or proposed from the committee; cut to the length a fonds' name may have. */
export function fondsNameOf({ fondsName, committee }: Pick<SetupFields, 'fondsName' | 'committee'>): string {
  if (fondsName !== null) return fondsName
  const trimmed = committee.trim()
  return trimmed === '' ? '' : vi.archive.setup.proposedFonds(trimmed).slice(0, 200)
}

/** The fields that each step asks for, in the order of the screen. */
const fieldsOfStep: readonly (readonly SetupField[])[] = [
  ['committee', 'higherBody'],
  ['fondsCode', 'fondsName', 'inventoryNumber', 'inventoryTitle'],
  ['officerName', 'officerOffice', 'folder', 'isolationAuthority', 'isolationDocument'],
]

export const summaryStep = fieldsOfStep.length
/** Where the folder is chosen. */
export const officerStep = summaryStep - 1

const text = vi.archive.setup
const tooLong = (value: string, limit: number) =>
  value.trim().length > limit ? vi.common.tooLong(limit) : null
const required = (value: string, label: string) =>
  value.trim() === '' ? vi.common.required(label.toLocaleLowerCase('vi')) : null
const needed = (value: string, label: string) => required(value, label) ?? tooLong(value, 200)

const checks: Readonly<Record<SetupField, (fields: SetupFields) => string | null>> = {
  committee: ({ committee }) => required(committee, text.committee) ?? tooLong(committee, 200),
  higherBody: ({ higherBody }) => tooLong(higherBody, 200),
  fondsCode: ({ fondsCode }) =>
    required(fondsCode, text.fondsCode) ??
    (FondsFields.shape.code.safeParse(fondsCode).success ? null : text.fondsCodeWrong),
  fondsName: (fields) => required(fondsNameOf(fields), text.fondsName) ?? tooLong(fondsNameOf(fields), 200),
  inventoryNumber: ({ inventoryNumber }) =>
    required(inventoryNumber, text.inventoryNumber) ??
    (InventoryFields.shape.number.safeParse(inventoryNumber).success ? null : text.inventoryNumberWrong),
  inventoryTitle: ({ inventoryTitle }) => tooLong(inventoryTitle, 200),
  officerName: ({ officerName }) =>
    required(officerName, text.officerName) ??
    (Officer.shape.name.safeParse(officerName).success ? null : vi.common.tooLong(200)),
  officerOffice: ({ officerOffice }) => tooLong(officerOffice, 200),
  folder: ({ folder }) => (folder === null ? text.folderMissing : null),
  isolated: () => null,
  isolationAuthority: ({ isolated, isolationAuthority }) =>
    isolated ? needed(isolationAuthority, text.isolationAuthority) : null,
  isolationDocument: ({ isolated, isolationDocument }) =>
    isolated ? needed(isolationDocument, text.isolationDocument) : null,
}

/** What is wrong in one step; empty when one may go on. */
export function errorsOfStep(step: number, fields: SetupFields): SetupErrors {
  const errors: SetupErrors = {}
  for (const field of fieldsOfStep[step] ?? []) {
    const error = checks[field](fields)
    if (error !== null) errors[field] = error
  }
  return errors
}

/** The call that creates the archive; null while a step is not right. */
export function setupCall(fields: SetupFields): ArchiveSetup | null {
  const wrong = fieldsOfStep.some((_, step) => Object.keys(errorsOfStep(step, fields)).length > 0)
  if (wrong || fields.folder === null) return null
  return {
    folder: fields.folder.token,
    fonds: {
      code: fields.fondsCode.trim(),
      name: fondsNameOf(fields).trim(),
      committee: fields.committee.trim(),
      higherBody: fields.higherBody.trim(),
      note: '',
    },
    inventory: { number: fields.inventoryNumber.trim(), title: fields.inventoryTitle.trim() },
    officer: { name: fields.officerName.trim(), office: fields.officerOffice.trim() },
    isolation: fields.isolated
      ? { authority: fields.isolationAuthority.trim(), document: fields.isolationDocument.trim() }
      : null,
  }
}
