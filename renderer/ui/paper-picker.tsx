import { Select, type SelectProps } from '@mantine/core'
import type { DocumentBrief } from '../../shared/model/document-link.ts'
import { vi } from '../text/vi.ts'
import classes from './fields/name-field.module.css'

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchValue' | 'onSearchChange'> {
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** What answers the typing. */
  readonly found: readonly DocumentBrief[]
  readonly chosen: DocumentBrief | null
  readonly onChoose: (paper: DocumentBrief | null) => void
  readonly nameOf: (paper: DocumentBrief) => string
}

/** One paper of the archive, found by typing its number or some of its title. */
export function PaperPicker({ typed, onTyped, found, chosen, onChoose, nameOf, ...props }: Props) {
  // The chosen one stays an answer although its whole name, now in the box, may find nothing.
  const papers = chosen === null ? found : [chosen, ...found.filter(({ id }) => id !== chosen.id)]
  return (
    <Select
      {...props}
      data={papers.map((paper) => ({ value: String(paper.id), label: nameOf(paper) }))}
      value={chosen === null ? null : String(chosen.id)}
      onChange={(value) => onChoose(papers.find(({ id }) => String(id) === value) ?? null)}
      searchable
      searchValue={typed}
      onSearchChange={onTyped}
      filter={({ options }) => options}
      openOnFocus={false}
      selectFirstOptionOnChange
      nothingFoundMessage={typed.trim() === '' ? undefined : vi.paper.links.nothingFound}
      renderOption={({ option }) => {
        const paper = papers.find(({ id }) => String(id) === option.value)
        return (
          <span className={classes.option}>
            {option.label}
            {paper !== undefined && (
              <span className={classes.hint}>{vi.paper.links.dossier(paper.dossierCode)}</span>
            )}
          </span>
        )
      }}
    />
  )
}
