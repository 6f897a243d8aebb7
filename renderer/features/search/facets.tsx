import { Button, UnstyledButton } from '@mantine/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { Facet, SearchAnswer } from '../../../shared/model/search.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import classes from './facets.module.css'
import { type FacetName, facetNames } from './search-place.ts'

interface Props {
  readonly facets: SearchAnswer['facets']
  readonly chosen: Partial<Record<FacetName, string>>
  readonly onChoose: (name: FacetName, id: string | null) => void
  readonly onClear: () => void
}

const text = vi.search
const shownAtFirst = 6

/** Filters with the number of answers behind each; those that are set stand on top and can be taken away. */
export function Facets({ facets, chosen, onChoose, onClear }: Props) {
  const set = facetNames.filter((name) => chosen[name] !== undefined)
  return (
    <nav className={classes.panel} aria-label={text.facetsLabel} data-panel="left" tabIndex={-1}>
      {set.length > 0 && (
        <section className={classes.set}>
          <h2>{text.filtersNow}</h2>
          {set.map((name) => {
            const id = chosen[name] ?? ''
            const label = facets[name].find((facet) => facet.id === id)?.label ?? id
            return (
              <UnstyledButton
                key={name}
                className={classes.remove}
                aria-label={text.removeFilter(label)}
                onClick={() => onChoose(name, null)}
              >
                <span>
                  {text.facets[name]}: {label}
                </span>
                <X size={14} aria-hidden />
              </UnstyledButton>
            )
          })}
          {set.length > 1 && (
            <Button size="compact-xs" variant="subtle" onClick={onClear}>
              {text.clearFilters}
            </Button>
          )}
        </section>
      )}
      {facetNames
        .filter((name) => chosen[name] === undefined && facets[name].length > 0)
        .map((name) => (
          <FacetList key={name} name={name} facets={facets[name]} onChoose={(id) => onChoose(name, id)} />
        ))}
    </nav>
  )
}

interface ListProps {
  readonly name: FacetName
  readonly facets: readonly Facet[]
  readonly onChoose: (id: string) => void
}

function FacetList({ name, facets, onChoose }: ListProps) {
  const [all, setAll] = useState(false)
  const shown = all ? facets : facets.slice(0, shownAtFirst)
  return (
    <section>
      <h2>{text.facets[name]}</h2>
      <ul className={classes.list}>
        {shown.map(({ id, label, count: hits }) => (
          <li key={id}>
            <UnstyledButton className={classes.facet} onClick={() => onChoose(id)}>
              <span>{label}</span>
              <span className={classes.count}>{count(hits)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {facets.length > shownAtFirst && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? text.facetFewer : text.facetMore(facets.length - shownAtFirst)}
        </Button>
      )}
    </section>
  )
}
