import { useTranslations } from 'next-intl';
import { FilterMenu } from '@/components/ui/filter-menu';
import type { NamedChoice } from '@/lib/tickets/choice-name';
import type { NamedChoices } from '@/lib/tickets/list-choices';
import { type TicketFilter, ticketsHref } from '@/lib/tickets/ticket-filter';

/** The inbox's filters as chips, each choice an address. */
export function TicketFilters({
  filter,
  choices,
  colleagues,
}: {
  filter: TicketFilter;
  choices: NamedChoices;
  colleagues: readonly { id: string; name: string }[];
}) {
  const t = useTranslations('tickets');
  const chip = (field: 'department' | 'priority', of: readonly NamedChoice[]) => (
    <FilterMenu
      label={t(field)}
      clearHref={ticketsHref(filter, { [field]: null })}
      options={of.map(({ id, name }) => ({
        label: name,
        href: ticketsHref(filter, { [field]: filter[field] === id ? null : id }),
        current: filter[field] === id,
      }))}
    />
  );
  const statuses = [{ id: 'open', name: t('notClosed') }, ...choices.status, { id: 'all', name: t('all') }];
  const people = [{ id: 'mine', name: t('mine') }, { id: 'nobody', name: t('nobody') }, ...colleagues];
  return (
    <>
      <FilterMenu
        label={t('status')}
        clearHref={ticketsHref(filter, { status: 'open' })}
        options={statuses.map(({ id, name }) => ({
          label: name,
          href: ticketsHref(filter, { status: id }),
          current: filter.status === id && id !== 'open',
        }))}
      />
      <FilterMenu
        label={t('assigned')}
        clearHref={ticketsHref(filter, { assigned: null })}
        options={people.map(({ id, name }) => ({
          label: name,
          href: ticketsHref(filter, { assigned: filter.assigned === id ? null : id }),
          current: filter.assigned === id,
        }))}
      />
      {chip('department', choices.department)}
      {chip('priority', choices.priority)}
    </>
  );
}
