import { closedList } from './closed-lists.ts'
import { type Right, rights } from './permissions.ts'

/** Vai trò: what a person is to the archive. */
export const roles = closedList({
  administrator: 'Quản trị',
  officer: 'Văn thư, lưu trữ',
  secretary: 'Thư ký',
  reader: 'Người đọc',
  auditor: 'Người kiểm tra',
})
export type Role = (typeof roles.ids)[number]

/** The one table of who may do what; the screen shows this same table. */
export const rightsOfRoles: Readonly<Record<Role, readonly Right[]>> = {
  administrator: rights,
  officer: ['read', 'edit', 'delete', 'export', 'backup', 'restore', 'verify'],
  secretary: ['read', 'edit', 'export', 'verify'],
  reader: ['read'],
  auditor: ['read', 'verify', 'audit'],
}

/** The roles that have a right, named for a sentence. */
export const rolesWith = (right: Right): string =>
  roles.ids
    .filter((role) => rightsOfRoles[role].includes(right))
    .map((role) => roles.labels[role])
    .join('; ')
