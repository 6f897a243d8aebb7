/** Mã hồ sơ: fonds.inventory.number, unique in the archive because each part is unique in the one before (R30). */
export const dossierCode = (parts: { fonds: string; inventory: string; number: string }): string =>
  `${parts.fonds}.${parts.inventory}.${parts.number}`
